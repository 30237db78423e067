/// What became of the hand-over of a closing. Its files never change, however often they are sent.
public struct HandOverState: Hashable, Sendable, Codable {
    public enum Phase: String, Hashable, Sendable, Codable, CaseIterable {
        case created
        case sent
        /// The finance system has it.
        case acknowledged
        /// The finance system did not take it.
        case rejected

        /// Whether one may follow on the other.
        public func permits(_ next: Phase) -> Bool {
            switch (self, next) {
            case (.created, .sent), (.sent, .acknowledged), (.sent, .rejected), (.rejected, .sent): true
            case (.created, _), (.sent, _), (.rejected, _), (.acknowledged, _): false
            }
        }
    }

    public let closing: ClosingID
    public let run: Int64
    /// The entry of the run.
    public let made: Int64
    public let sequence: Int64
    public internal(set) var phase: Phase = .created
    /// When it was sent, unless it was rejected since.
    public internal(set) var sentAt: Timestamp?
    /// When the finance system booked it, as whoever acknowledged it said; where nobody did, when that was said.
    public internal(set) var bookedAt: Timestamp?
    public internal(set) var reference: String?
    public internal(set) var reason: String?
    public internal(set) var by: Author
    public internal(set) var time: CivilTime
}

extension HandOverState {
    /// Whether it may become of the hand-over. Who acknowledged it may have said another moment than when it was booked, or none.
    func permits(_ event: HandOverMoved) -> Bool {
        let corrects = phase == .acknowledged && event.phase == .acknowledged && event.bookedAt != nil
        return corrects || phase.permits(event.phase)
    }
}

extension HandOverState: BookRecord {
    public static var recordKind: RecordKind { .handOver }
    public var key: String { closing.key }

    /// The most hand-overs of one answer.
    public static let mostListed = 500
}
