import ZVT

extension Operation {
    struct Surroundings {
        let profile: TerminalProfile
        /// What the terminal accepted at registration.
        let configuration: Registration.Configuration?
        /// A serial line repeats what was lost on it, so that a message may be old when it arrives; TCP does not.
        let hasLineAcknowledgement: Bool

        var printsPaymentsThroughUs: Bool {
            configuration?.isSuperset(of: [.printCommands, .takesPaymentReceipts]) ?? false
        }
    }

    func outcome(_ end: OrderEnd, in surroundings: Surroundings) -> Outcome {
        switch order.stakes {
        case .money: moneyOutcome(end, in: surroundings)
        case .day, .nothing: workOutcome(end, in: surroundings)
        }
    }

    func doubt(_ cause: Doubt.Cause, in surroundings: Surroundings? = nil) -> Outcome {
        var stage = stageReached
        if stage == .settling, let surroundings, lacksReceipts(in: surroundings) { stage = .receiptsMissing }
        return .inDoubt(doubtValue(cause, stage))
    }

    func doubtValue(_ cause: Doubt.Cause, _ stage: Doubt.Stage) -> Doubt {
        Doubt(cause: cause, stage: stage, result: verdict?.information)
    }

    var stageReached: Doubt.Stage {
        if let verdict {
            guard verdict.isAcknowledged else { return .resultHeld }
            return unconfirmed == nil ? .settling : .acknowledgementUnconfirmed
        }
        return isAccepted ? .running : .sent
    }
}

extension ResultCode {
    /// 37 hex, 55 decimal: the host's "wrong PIN". The terminal may let the customer try again within the same order.
    static let wrongPIN = ResultCode(0x37)
}
