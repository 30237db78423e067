import ZVT

/// An order in progress.
public struct Operation: Hashable, Sendable {
    /// The command that is out. Most orders have one.
    enum Step: Hashable, Sendable {
        case registration(rung: Int)
        case reservationQuery(number: Int)
        case main
    }

    /// The last 04 0F that carried a result code.
    struct Verdict: Hashable, Sendable {
        let information: StatusInformation
        let code: ResultCode
        let damage: ZVTError?
        var isAcknowledged = false
        /// Our 80 00 00 left this long after the 04 0F came.
        var delayMilliseconds = 0
    }

    enum AbortProgress: Hashable, Sendable {
        case none
        /// Wanted, and waiting for acceptance or distance to the terminal's last message.
        case waiting
        case sent
        case answered
    }

    public let order: Order
    var step: Step
    /// 80 00 has come for the command that is out.
    var isAccepted = false
    /// Number of the command among all messages sent on this link.
    var commandNumber = 0
    var verdict: Verdict?
    /// Number of the last acknowledgement of a result or receipt that nothing shows to have arrived.
    var unconfirmed: Int?
    /// The terminal prints through us, whatever it was told at registration.
    var hasPrinted = false
    /// Receipts stored and acknowledged to their end.
    var receipts = 0
    /// A receipt bore the mark that it has a line to sign on.
    var hasSignatureReceipt = false
    var isPrintRefused = false
    /// The terminal said that it reverses by itself (04 FF 05, Ingenico A2).
    var isReversalAnnounced = false
    /// A 04 0F came, with or without a verdict.
    var hasResult = false
    /// The last 04 0F may have carried a verdict that could not be read.
    var hasUnreadableResult = false
    /// An approval was acknowledged before another result replaced it.
    var hadApproval = false
    var t4Milliseconds = SessionLimits.t4Milliseconds
    var abort = AbortProgress.none
    var openReservations: [Int] = []

    init(_ order: Order, step: Step) {
        self.order = order
        self.step = step
    }

    /// The command in progress, which decides the meaning of its completion.
    var command: ControlField? {
        switch step {
        case .registration: return .registration
        case .reservationQuery: return .partialReversal
        case .main: return order.control
        }
    }
}

extension Operation {
    /// 04 FF 05 "reverses automatically" and A2 "reversal done", each also with "remove card".
    mutating func note(_ status: IntermediateStatus) {
        switch status.code {
        case 0x05, 0x45, 0xA2, 0xA3: isReversalAnnounced = true
        default: break
        }
        guard let minutes = status.timeoutMinutes else { return }
        t4Milliseconds = max(t4Milliseconds, minutes * 60_000 + SessionLimits.t4SlackMilliseconds)
    }

    /// A new result replaces the one before. The same result again leaves it as acknowledged as it was.
    mutating func note(_ result: HeldResult) {
        hasResult = true
        guard let code = result.information.resultCode else {
            if result.damage != nil { hasUnreadableResult = true }
            return
        }
        hasUnreadableResult = false
        if verdict?.information == result.information { return }
        if let verdict, verdict.isAcknowledged, verdict.code.isSuccess { hadApproval = true }
        verdict = Verdict(information: result.information, code: code, damage: result.damage)
    }

    mutating func acknowledgedResult(after delay: Int, number: Int) {
        unconfirmed = number
        guard var verdict, !verdict.isAcknowledged else { return }
        verdict.isAcknowledged = true
        verdict.delayMilliseconds = delay
        self.verdict = verdict
    }

    mutating func acknowledged(_ text: PrintedText, number: Int) {
        unconfirmed = number
        hasPrinted = true
        receipts += text.lines.filter(\.endsReceipt).count
        if text.information?.contains(.signature) ?? false { hasSignatureReceipt = true }
    }

    mutating func confirmed(upTo number: Int) {
        if let unconfirmed, unconfirmed <= number { self.unconfirmed = nil }
    }
}
