/// What somebody said in the period of a closing about a difference of its register, which may have come to light long before. Only what
/// was replaced is booked; of everything else the finance system hears nothing but this.
public struct HandOverDecision: Hashable, Sendable {
    public let difference: Difference
    /// The entry that said it.
    public let entry: Int64
    public let state: Difference.State
    public let reason: String
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(
        difference: Difference, entry: Int64, state: Difference.State, reason: String, by: Author, time: CivilTime
    ) {
        self.difference = difference
        self.entry = entry
        self.state = state
        self.reason = reason
        self.by = by
        self.time = time
    }

    /// Where the difference stands since it came to light; `nil` for what is booked nowhere.
    var account: LedgerAccount? {
        switch difference.origin {
        case .closing, .handOver, .delivery: difference.amount < .zero ? .shortage : .surplus
        case .dayEnd: nil
        }
    }

    /// Whether a line has it: the cash came into the drawer, or left it.
    var isBooked: Bool { state == .replaced }
}

extension Difference.Origin {
    var name: String {
        switch self {
        case .closing: "closing"
        case .handOver: "handOver"
        case .delivery: "delivery"
        case .dayEnd: "dayEnd"
        }
    }
}

extension Difference {
    /// The closing or the delivery with which it came to light; `nil` for a hand-over of the register.
    var document: String? {
        switch origin {
        case .closing(let number), .dayEnd(_, let number): ClosingID(register: register, number: number).description
        case .handOver: nil
        case .delivery(let id): id.text
        }
    }

    var terminal: DeviceID? {
        switch origin {
        case .closing, .handOver, .delivery: nil
        case .dayEnd(let terminal, _): terminal
        }
    }
}

extension Books {
    /// The decisions of the period of a closing, in their order. What of a difference may still change is not in them.
    func decisions(of closed: ClosedPeriod) throws -> [HandOverDecision] {
        try (closed.closing.report.decisions ?? []).map { number in
            guard case .closing(.differenceMoved(let moved)) = try entry(number)?.event,
                let difference = try difference(moved.difference)
            else { throw JournalFailure.damaged("entry \(number) says nothing about a difference") }
            return HandOverDecision(
                difference: difference, entry: number, state: moved.state, reason: moved.reason, by: moved.by,
                time: moved.time)
        }
    }
}
