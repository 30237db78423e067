internal import PayPoint

extension Updater {
    /// Gives an update up that is installed and was not started, or has the box go back to the version before.
    ///
    /// - Parameter counter: has to be closed for a reboot, or silent: whoever goes back may do so because nothing works.
    /// - Throws: ``UpdateFailure``
    public func goBack(counter: () async -> Activation.Counter) async throws -> GoingBack {
        let running = try running()
        return try await store.owned { try await goBack(from: running, counter) }
    }

    private func goBack(
        from running: SystemVersion, _ counter: () async -> Activation.Counter
    ) async throws -> GoingBack {
        let state = try store.read()
        if let installed = state.installed.flatMap({ SystemVersion($0.version) }), state.trial == nil {
            try store.change { $0.discard(at: clock.now()) }
            try clearStage { _ in true }
            return .discarded(installed)
        }
        let entries = try slots.entries()
        guard let own = entries.first(where: { $0.version == running }),
            let before = entries.filter({ $0.version < running && $0.standing == .good }).max(by: {
                $0.version < $1.version
            })
        else { throw UpdateFailure.nothingBefore }
        if case .busy(let activities) = await counter() { return .wait(activities) }
        try store.change {
            if $0.trial?.version == running.text {
                $0.trial?.faults = [.init(german: "Ein Techniker ging zurück.", english: "A technician went back.")]
            } else {
                $0.goBack(to: before.version, from: running, at: clock.now())
            }
        }
        try slots.demote(own)
        try slots.reboot()
        return .reboots(to: before.version)
    }
}

/// What came of a technician's wish to go back.
public enum GoingBack: Hashable, Sendable {
    /// The update was not started yet, and will not be.
    case discarded(SystemVersion)
    case reboots(to: SystemVersion)
    /// The counter is not closed: what is under way.
    case wait([UpdateState.Said])
}
