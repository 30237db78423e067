internal import PayPoint

extension TerminalDriver {
    /// It takes an order now. Within T3 and T4 an errand ends, one way or the other.
    public var isFree: Bool { condition.takesOrders && errand == nil && work == nil }

    /// It said that it goes away for a while, and the while is not over.
    var isAway: Bool { condition.isAway && time.now < awayUntil }

    /// Waits, within a bound, for a terminal that is on its way or runs an errand.
    ///
    /// - Parameter atOnce: tries a lost line now, because a person waits; without it the line is tried as often as ever.
    func becomesReady(within seconds: Int, atOnce: Bool) async -> Bool {
        if isFree { return true }
        guard condition.mayCome || errand != nil else { return false }
        let number = nextWait
        nextWait += 1
        let end = time.now + .seconds(seconds)
        let alarm = Task {
            guard (try? await time.sleep(until: end)) != nil else { return }
            self.answer(number, false)
        }
        defer { alarm.cancel() }
        return await withCheckedContinuation { continuation in
            readiness[number] = continuation
            if condition == .resting || (atOnce && !condition.takesOrders) { shell.demand() }
        }
    }

    func become(_ condition: TerminalCondition) async {
        self.condition = condition
        tellReadiness()
        await board.report(
            DeviceStatus(
                id: configuration.id, kind: .terminal, connection: condition.connection, isReady: condition.isReady,
                text: condition.german, since: clock.now()))
    }

    /// Answers those who wait as soon as it is known.
    func tellReadiness() {
        guard !condition.isComing, errand == nil || !condition.takesOrders else { return }
        for number in readiness.keys.sorted() { answer(number, isFree) }
    }

    /// Whoever waits no longer wants to.
    func giveUpWaiting() {
        for number in readiness.keys.sorted() { answer(number, false) }
    }

    private func answer(_ number: Int, _ isReady: Bool) {
        readiness.removeValue(forKey: number)?.resume(returning: isReady)
    }
}
