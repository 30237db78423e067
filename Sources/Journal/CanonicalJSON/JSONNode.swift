/// A value while an encoder builds it. Containers hand out parts of it to be filled later, hence a reference.
final class JSONNode {
    private enum Content {
        case empty
        case value(JSONValue)
        case array([JSONNode])
        case object([(name: String, node: JSONNode)])
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

    func append(_ node: JSONNode) {
        guard case .array(var elements) = content else { return }
        content = .empty
        elements.append(node)
        content = .array(elements)
    }

    func append(_ node: JSONNode, named name: String) {
        guard case .object(var members) = content else { return }
        content = .empty
        members.append((name, node))
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
        case .array(let nodes):
            var elements: [JSONValue] = []
            elements.reserveCapacity(nodes.count)
            for node in nodes { elements.append(try node.value()) }
            return .array(elements)
        case .object(let parts):
            var members: [JSONValue.Member] = []
            members.reserveCapacity(parts.count)
            for part in parts { members.append(JSONValue.Member(name: part.name, value: try part.node.value())) }
            members.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            for (left, right) in zip(members, members.dropFirst()) where left.name == right.name {
                throw JSONFault("the name \(left.name) occurs twice")
            }
            return .object(members)
        }
    }
}
