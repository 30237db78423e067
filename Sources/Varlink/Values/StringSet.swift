/// The set of strings, `[string]()` in the interface language: on the wire an object with one empty object for each member.
public struct StringSet: Hashable, Sendable {
    public var members: Set<String>

    public init(_ members: Set<String> = []) {
        self.members = members
    }
}

extension StringSet: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: String...) {
        self.init(Set(elements))
    }
}

extension StringSet: Codable {
    private struct Nothing: Codable {
        init() {}

        init(from decoder: any Decoder) throws {
            _ = try decoder.container(keyedBy: NoFields.self)
        }

        func encode(to encoder: any Encoder) throws {
            _ = encoder.container(keyedBy: NoFields.self)
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self.init(Set(try container.decode([String: Nothing].self).keys))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Dictionary(uniqueKeysWithValues: members.map { ($0, Nothing()) }))
    }
}
