/// What was missing or too much at a closing, and what became of it. It is booked at once; what it was may come out later.
public struct CashDifference: Hashable, Sendable, Codable {
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case open
        /// Known where it came from; the amount stays where it is booked.
        case explained
        /// Whoever is liable has replaced it.
        case replaced
        /// Booked off to expense or revenue.
        case writtenOff

        /// Whether one may follow on the other: what is settled stays so.
        public func permits(_ next: State) -> Bool {
            switch self {
            case .open: next != .open
            case .explained: next == .replaced || next == .writtenOff
            case .replaced, .writtenOff: false
            }
        }
    }

    public let closing: ClosingID
    /// Below zero for what was missing.
    public let amount: Cents
    public internal(set) var state: State
    public internal(set) var reason: String?
    public internal(set) var by: Author?
}

extension CashDifference: BookRecord {
    public static var recordKind: RecordKind { .difference }
    public var key: String { closing.key }
}
