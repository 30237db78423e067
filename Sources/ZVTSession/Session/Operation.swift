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
        /// 84 6C with data: the terminal says that nothing more comes, and has the time of an answer to think better of it.
        case direct(ResultCode)
        case answered
    }

    public let order: Order
    var step: Step
    /// The command that is out is all on its way; a serial line has said so by its ACK.
    var hasLeft = false
    /// 80 00 has come for the command that is out.
    var isAccepted = false
    /// Number of the command among all messages sent on this link.
    var commandNumber = 0
    var verdict: Verdict?
    /// A receipt bore the mark that it has a line to sign on.
    var hasSignatureReceipt = false
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
    mutating func note(_ status: IntermediateStatus) {
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

    mutating func acknowledgedResult(after delay: Int) {
        guard var verdict, !verdict.isAcknowledged else { return }
        verdict.isAcknowledged = true
        verdict.delayMilliseconds = delay
        self.verdict = verdict
    }

    mutating func acknowledged(_ text: PrintedText) {
        if text.information?.contains(.signature) ?? false { hasSignatureReceipt = true }
    }
}
