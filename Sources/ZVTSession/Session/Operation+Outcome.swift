import ZVT

extension Operation {
    struct Surroundings {
        let profile: TerminalProfile
    }

    func outcome(_ end: OrderEnd, in surroundings: Surroundings) -> Outcome {
        switch order.stakes {
        case .money: moneyOutcome(end, in: surroundings)
        case .day, .nothing: workOutcome(end, in: surroundings)
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
