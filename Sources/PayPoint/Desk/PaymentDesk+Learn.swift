extension PaymentDesk {
    /// Asks each terminal whose last transaction the journal does not know for it, so that a payment that falls into doubt has
    /// something to be compared with.
    func learnLastTransactions() async throws {
        for id in setup.terminals.keys {
            let memory = try await journal.write { try $0.memory(of: id, before: .max) }
            if memory.results.isEmpty || memory.hasGap { learn(id) }
        }
    }

    /// Has a terminal asked for its last transaction, to know it.
    func learn(_ id: DeviceID) {
        guard let terminal = setup.terminals[id], learning[id] == nil, !isClosing else { return }
        learning[id] = Task {
            await self.learn(id, from: terminal)
            self.learning[id] = nil
        }
    }

    private func learn(_ id: DeviceID, from terminal: any CardTerminal) async {
        var tries = 0
        while !isClosing, !Task.isCancelled {
            // A payment says by itself what the last transaction is.
            guard occupants[id] == nil else { return }
            switch await terminal.lastTransaction(about: nil).answer {
            case .told(let result):
                guard !isClosing else { return }
                let reported = TerminalReported(terminal: id, result: result)
                try? await journal.write { try $0.report(reported, isAsked: true) }
                return
            case .none, .refused:
                return
            case .unreachable:
                await clock.pause(seconds: Self.pausesSeconds[min(tries, Self.pausesSeconds.count - 1)])
                tries += 1
            }
        }
    }
}
