/// A value while an encoder builds it. Containers hand out parts of it to be filled later, hence a reference.
final class JSONNode {
    /// A part that is finished, or one that is still to be filled.
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

    func becomeArray() {
        if case .empty = content { content = .array([]) }
    }

    func becomeObject() {
        if case .empty = content { content = .object([]) }
    }

    var count: Int {
        if case .array(let elements) = content { elements.count } else { 0 }
    }

    func append(_ part: Part) {
        guard case .array(var elements) = content else { return }
        content = .empty
        elements.append(part)
        content = .array(elements)
    }

    func append(_ part: Part, named name: String) {
        guard case .object(var members) = content else { return }
        content = .empty
        members.append((name, part))
        content = .object(members)
    }

    /// The finished value, members in order.
    ///
    /// - Throws: ``JSONFault`` where nothing was encoded or a name occurs twice.
    func value() throws(JSONFault) -> JSONValue {
        switch content {
        case .empty:
            throw JSONFault("nothing was encoded")
        case .value(let value):
            return value
        case .array(let parts):
            var elements: [JSONValue] = []
            elements.reserveCapacity(parts.count)
            for part in parts { elements.append(try part.value()) }
            return .array(elements)
        case .object(let parts):
            var members: [JSONValue.Member] = []
            members.reserveCapacity(parts.count)
            for part in parts { members.append(JSONValue.Member(name: part.name, value: try part.part.value())) }
            members.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            for (left, right) in zip(members, members.dropFirst()) where left.name == right.name {
                throw JSONFault("the name \(left.name) occurs twice")
            }
            return .object(members)
        }
    }
}

extension JSONNode.Part {
    fileprivate func value() throws(JSONFault) -> JSONValue {
        switch self {
        case .value(let value): value
        case .node(let node): try node.value()
        }
    }
}
