internal import PayPoint

extension TerminalDriver {
    /// Waits, within a bound, for a terminal that is on its way.
    func becomesReady() async -> Bool {
        if condition.takesOrders { return true }
        guard condition.mayCome else { return false }
        let number = nextWait
        nextWait += 1
        let end = time.now + .seconds(TerminalLimits.readySeconds)
        let alarm = Task {
            guard (try? await time.sleep(until: end)) != nil else { return }
            self.answer(number, false)
        }
        defer { alarm.cancel() }
        return await withCheckedContinuation { continuation in
            readiness[number] = continuation
            shell.demand()
        }
    }

    func become(_ condition: TerminalCondition) async {
        self.condition = condition
        if !condition.isComing {
            for number in readiness.keys.sorted() { answer(number, condition.takesOrders) }
        }
        await board.report(
            DeviceStatus(
                id: configuration.id, kind: .terminal, connection: condition.connection, isReady: condition.isReady,
                text: condition.german, since: clock.now()))
    }

    private func answer(_ number: Int, _ isReady: Bool) {
        readiness.removeValue(forKey: number)?.resume(returning: isReady)
    }
}
