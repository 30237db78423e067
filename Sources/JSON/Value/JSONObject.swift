/// The members of a JSON object in their order, each name once. Names are the same if their UTF-8 bytes are: JSON knows
/// nothing of characters that can be spelt in two ways.
public struct JSONObject: Sendable {
    public struct Member: Hashable, Sendable {
        public let name: String
        public let value: JSONValue
    }

    public private(set) var members: [Member] = []
    /// Where each name stands, once there are more members than ``searchedMembersMax``; before that it is empty.
    private var places: [Spelling: Int] = [:]

    /// Up to here looking through the members is faster than hashing; beyond, hashing keeps an object that was made to
    /// be slow from costing the square of its size.
    private static let searchedMembersMax = 16
    /// Most objects have no more, and are filled without moving their members.
    private static let usualMembers = 8

    public init() {}

    /// Of a name that stands twice the first value counts.
    public init(_ members: some Sequence<(String, JSONValue)>) {
        for (name, value) in members { append(name, value) }
    }

    /// The value of a member, nil if there is none of that name.
    public subscript(name: String) -> JSONValue? {
        place(of: name).map { members[$0].value }
    }

    /// Adds a member behind the others.
    ///
    /// - Returns: false, and nothing is added, if there is already one of that name.
    @discardableResult
    public mutating func append(_ name: String, _ value: JSONValue) -> Bool {
        guard place(of: name) == nil else { return false }
        if members.isEmpty { members.reserveCapacity(Self.usualMembers) }
        members.append(Member(name: name, value: value))
        if members.count > Self.searchedMembersMax { notePlaces() }
        return true
    }

    private func place(of name: String) -> Int? {
        members.count > Self.searchedMembersMax
            ? places[Spelling(name)] : members.firstIndex { $0.name.hasSpelling(of: name) }
    }

    private mutating func notePlaces() {
        for place in places.count..<members.count { places[Spelling(members[place].name)] = place }
    }
}

extension JSONObject {
    /// The members in the order of their names' UTF-8 bytes.
    public var membersInOrder: [Member] {
        let isInOrder = members.indices.dropFirst().allSatisfy { members[$0 - 1].precedes(members[$0]) }
        return isInOrder ? members : members.sorted { $0.precedes($1) }
    }

    /// The same members in the order of their names' UTF-8 bytes, in values within too.
    public var sorted: JSONObject { JSONObject(membersInOrder.lazy.map { ($0.name, $0.value.sorted) }) }
}

/// A name as its bytes. Hashed by them too: one character can be spelt in so many ways that names of one hash would be easily
/// made.
private struct Spelling: Hashable {
    private let name: String

    init(_ name: String) {
        self.name = name
    }

    static func == (left: Spelling, right: Spelling) -> Bool {
        left.name.hasSpelling(of: right.name)
    }

    func hash(into hasher: inout Hasher) {
        for byte in name.utf8 { hasher.combine(byte) }
    }
}

extension String {
    /// Whether the bytes are the same. Texts of the same bytes are also equal as characters, which is quick to see.
    fileprivate func hasSpelling(of other: String) -> Bool {
        self == other && utf8.elementsEqual(other.utf8)
    }
}

extension JSONObject.Member {
    fileprivate func precedes(_ other: Self) -> Bool {
        var left = name.utf8.makeIterator()
        var right = other.name.utf8.makeIterator()
        while let byte = right.next() {
            guard let own = left.next() else { return true }
            if own != byte { return own < byte }
        }
        return false
    }
}

extension JSONObject: Hashable {
    /// The order of members has no meaning in JSON.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members.count == right.members.count && left.members.allSatisfy { right[$0.name] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(members.reduce(0) { $0 ^ $1.hashValue })
    }
}
