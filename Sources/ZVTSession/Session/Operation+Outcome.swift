import ZVT

extension Operation {
    func outcome(_ end: OrderEnd, by profile: TerminalProfile) -> Outcome {
        switch order.stakes {
        case .money: moneyOutcome(end, by: profile)
        case .day, .nothing: workOutcome(end, by: profile)
        }
    }

    func doubt(_ cause: Doubt.Cause) -> Outcome {
        .inDoubt(doubtValue(cause))
    }

    func doubtValue(_ cause: Doubt.Cause) -> Doubt {
        Doubt(cause: cause, stage: stageReached, result: verdict?.information)
    }

    var stageReached: Doubt.Stage {
        if let verdict { return verdict.isAcknowledged ? .acknowledged : .resultHeld }
        return isAccepted ? .running : .sent
    }
}
