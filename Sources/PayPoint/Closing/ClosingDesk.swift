/// Closes registers: has their terminals close their day first (Kassenschnitt), so that the closing has all three sums side by side.
public struct ClosingDesk: Sendable {
    public let kasse: Kasse
    private let desk: PaymentDesk

    public init(kasse: Kasse, desk: PaymentDesk) {
        self.kasse = kasse
        self.desk = desk
    }

    /// Closes the period of a register, with its cash as it was counted.
    ///
    /// While terminals close their day, people may go on paying: cash makes the count worthless, so nothing is closed. A card
    /// does not, it belongs to the period, and its terminal's next end-of-day.
    ///
    /// A terminal that does not close its day holds nothing up: the cash is counted, and people want to go home. What is open there
    /// stands in the closing, and in the answer.
    /// - Parameters:
    ///   - number: of the period that is meant, so that calling again does not close the next one.
    ///   - second: the shift of a second person, where the register's rules want one.
    ///   - endsDays: whether terminals at which something was paid for the register close their day.
    public func close(
        _ register: RegisterID?, number: Int64, count: CashCount, second: ShiftID?, endsDays: Bool, shift: ShiftID,
        caller: Caller
    ) async throws(KasseError) -> (closed: ClosedPeriod, open: [OpenTerminal]) {
        let report = try await kasse.closable(
            register, number: number, counted: count.total, second: second, shift: shift, caller: caller)
        var open: [OpenTerminal] = []
        for terminal in report.terminals where terminal.isOpen && endsDays {
            if let why = await endDay(of: terminal.terminal, caller) {
                open.append(OpenTerminal(terminal: terminal.terminal, why: why))
            }
        }
        let closed = try await kasse.close(
            register, number: number, count: count, second: second, counted: report, shift: shift, caller: caller)
        for terminal in closed.closing.report.terminals where terminal.isOpen && endsDays {
            guard !open.contains(where: { $0.terminal == terminal.terminal }) else { continue }
            open.append(OpenTerminal(terminal: terminal.terminal, why: .paidSince))
        }
        return (closed, open)
    }

    private func endDay(of terminal: DeviceID, _ caller: Caller) async -> OpenTerminal.Why? {
        do {
            switch try await desk.endDay(of: terminal, caller: caller).outcome {
            case .closed: return nil
            case .refused(let refusal): return .refused(refusal)
            case .unknown(let doubt): return .unknown(doubt)
            }
        } catch {
            return .notAsked(KasseError(error))
        }
    }
}

/// A terminal that did not close its day with a closing.
public struct OpenTerminal: Hashable, Sendable {
    public enum Why: Hashable, Sendable {
        case notAsked(KasseError)
        case refused(Refusal)
        /// It may or may not have closed it.
        case unknown(Doubt)
        /// It has, and then a card was taken.
        case paidSince
    }

    public let terminal: DeviceID
    public let why: Why
}
