/// A JSON value while it is built. A reference, because containers of one value write to it side by side.
final class JSONNode {
    /// What is finished at once, which most is, or what a container still fills.
    enum Part {
        case value(JSONValue)
        case node(JSONNode)
    }

    private enum Content {
        case empty
        case value(JSONValue)
        case array([Part])
        case object([(name: String, part: Part)])
    }

    private var content = Content.empty

    func set(_ value: JSONValue) {
        content = .value(value)
    }

    /// A type may ask for its container more than once.
    func becomeObject() {
        if case .object = content { return }
        content = .object([])
    }

    func becomeArray() {
        if case .array = content { return }
        content = .array([])
    }

    func append(_ part: Part, named name: String) {
        guard case .object(var members) = content else { return }
        content = .empty
        members.append((name, part))
        content = .object(members)
    }

    func append(_ part: Part) {
        guard case .array(var elements) = content else { return }
        content = .empty
        elements.append(part)
        content = .array(elements)
    }

    var elementCount: Int {
        if case .array(let elements) = content { elements.count } else { 0 }
    }
}

extension JSONNode {
    /// A type that encodes nothing is an object without members.
    func write(to writer: inout JSONWriter) {
        switch content {
        case .empty: writer.write([:])
        case .value(let value): writer.write(value)
        case .array(let parts):
            writer.write(elements: parts) { writer, part in part.write(to: &writer) }
        case .object(let parts):
            writer.write(members: parts, named: { $0.name }) { writer, member in member.part.write(to: &writer) }
        }
    }

    var value: JSONValue {
        switch content {
        case .empty: [:]
        case .value(let value): value
        case .array(let parts): .array(parts.map(\.value))
        case .object(let parts): .object(JSONObject(parts.lazy.map { ($0.name, $0.part.value) }))
        }
    }
}

extension JSONNode.Part {
    fileprivate func write(to writer: inout JSONWriter) {
        switch self {
        case .value(let value): writer.write(value)
        case .node(let node): node.write(to: &writer)
        }
    }

    fileprivate var value: JSONValue {
        switch self {
        case .value(let value): value
        case .node(let node): node.value
        }
    }
}
