/// A JSON value while it is built. A reference, because containers of one value write to it side by side.
final class JSONNode {
    private enum Content {
        case empty
        case value(JSONValue)
        case array([JSONNode])
        case object([(key: String, node: JSONNode)])
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

    func field(_ key: String) -> JSONNode {
        guard case .object(var fields) = content else { return JSONNode() }
        let node = JSONNode()
        content = .empty
        fields.append((key, node))
        content = .object(fields)
        return node
    }

    func element() -> JSONNode {
        guard case .array(var elements) = content else { return JSONNode() }
        let node = JSONNode()
        content = .empty
        elements.append(node)
        content = .array(elements)
        return node
    }

    var elementCount: Int {
        if case .array(let elements) = content { elements.count } else { 0 }
    }

    func write(to writer: inout JSONWriter) {
        switch content {
        case .empty: writer.write(raw: "{}")
        case .value(let value): writer.write(value)
        case .array(let elements):
            writer.write(elements, between: "[", "]") { writer, element in element.write(to: &writer) }
        case .object(let fields):
            writer.write(fields, between: "{", "}") { writer, field in
                writer.write(string: field.key)
                writer.write(raw: ":")
                field.node.write(to: &writer)
            }
        }
    }
}
