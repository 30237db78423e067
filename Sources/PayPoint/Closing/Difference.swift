/// What does not agree with the books, and what became of it: cash that was missing or too much when it was counted or arrived, or a
/// terminal's sum that is not the journal's. Cash is booked at once; what it was may come out later.
public struct Difference: Hashable, Sendable, Codable {
    /// Where it came to light.
    public enum Origin: Hashable, Sendable, Codable {
        /// A register was counted and closed.
        case closing(number: Int64)
        /// A register was counted and went to another person.
        case handOver
        /// The main cash office received something else than was delivered.
        case delivery(id: DeliveryID)
        /// A terminal's end-of-day, which stands in the closing, says something else than the journal. It is booked nowhere.
        case dayEnd(terminal: DeviceID, closing: Int64)
    }

    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case open
        /// Known where it came from. Cash stays where it is booked, until it is replaced or written off.
        case explained
        /// Whoever is liable has replaced it.
        case replaced
        /// Booked off to expense or revenue.
        case writtenOff
    }

    /// The journal's entry that told it, which is its number.
    public let entry: Int64
    /// Of several registers that share a terminal the one that was closed first.
    public let register: RegisterID
    public let origin: Origin
    /// Below zero for what was missing.
    public let amount: Cents
    /// When it came to light, as the office clock showed it.
    public let time: CivilTime
    /// Who counted, closed, delivered or received: none of them says what became of it.
    public internal(set) var people: [ClerkSign]
    public private(set) var state: State = .open
    /// Nothing more comes of it.
    public private(set) var isSettled = false
    public private(set) var reason: String?
    public private(set) var by: Author?
    /// When that was said.
    public private(set) var decided: CivilTime?

    /// The most of one answer.
    public static let mostListed = 300

    public init(
        entry: Int64, register: RegisterID, origin: Origin, amount: Cents, time: CivilTime, people: [ClerkSign?]
    ) {
        self.entry = entry
        self.register = register
        self.origin = origin
        self.amount = amount
        self.time = time
        self.people = []
        for person in people { involve(person) }
    }

    mutating func involve(_ person: ClerkSign?) {
        guard let person, !people.contains(person) else { return }
        people.append(person)
    }

    /// Whether it may come to that: what is settled stays so.
    func permits(_ next: State) -> Bool {
        switch (state, origin) {
        case (.open, .dayEnd): next == .explained
        case (.open, .closing), (.open, .handOver), (.open, .delivery): next != .open
        case (.explained, _): !isSettled && (next == .replaced || next == .writtenOff)
        case (.replaced, _), (.writtenOff, _): false
        }
    }

    mutating func move(by moved: DifferenceMoved) {
        state = moved.state
        reason = moved.reason
        by = moved.by
        decided = moved.time
        isSettled =
            switch (moved.state, origin) {
            case (.open, _): false
            case (.explained, .dayEnd), (.replaced, _), (.writtenOff, _): true
            case (.explained, .closing), (.explained, .handOver), (.explained, .delivery): false
            }
    }
}

extension Difference: BookRecord {
    public static var recordKind: RecordKind { .difference }
    public var key: String { entry.inKeyOrder }
}

extension Books {
    func difference(_ entry: Int64) throws -> Difference? { try record(Difference.self, entry.inKeyOrder) }
}
