internal import PayPoint

extension Updater {
    /// Starts the installed update where everything permits it, and writes down why not otherwise.
    ///
    /// - Parameters:
    ///   - counter: asked before, and again when only the reboot is left.
    ///   - devices: those that are ready now, by which the new version is measured.
    ///   - words: a reason, for people.
    /// - Returns: what was decided; after ``Activation/now`` the box reboots.
    /// - Throws: ``UpdateFailure``
    public func advance(
        calendar: UpdateCalendar?, counter: () async -> Activation.Counter, devices: () async -> [String],
        words: (WaitReason) -> UpdateState.Said
    ) async throws -> Activation {
        let running = try running()
        return try await store.owned {
            try await advance(running, calendar, counter, devices, words)
        }
    }

    private func advance(
        _ running: SystemVersion, _ calendar: UpdateCalendar?, _ counter: () async -> Activation.Counter,
        _ devices: () async -> [String], _ words: (WaitReason) -> UpdateState.Said
    ) async throws -> Activation {
        var state = try store.read()
        if let trial = state.trial, trial.from == running.text, !trial.isReturn {
            // The reboot never came, or whoever was to ask for it was cut off.
            try deactivate()
            state = try store.read()
        }
        let now = clock.now()
        var decided = await Activation.decide(state, at: now, calendar: calendar, counter: counter)
        if decided == .now {
            let ready = await devices()
            try store.change { $0.activate(from: running, devices: ready, at: now) }
            decided = try await start(counter)
        }
        if case .wait(let reason) = decided {
            try store.change { $0.wait(reason.word, words(reason), next: reason.next, at: now) }
        }
        return decided
    }

    /// Whoever signs on while the kernel is being written is not surprised: the kernel goes away again.
    private func start(_ counter: () async -> Activation.Counter) async throws -> Activation {
        do {
            try slots.activate()
            let last = await counter()
            if last == .closed {
                try slots.reboot()
                return .now
            }
            try deactivate()
            return switch last {
            case .busy(let activities): .wait(.underWay(activities))
            case .silent, .closed: .wait(.silent)
            }
        } catch {
            try deactivate()
            throw error
        }
    }

    private func deactivate() throws(UpdateFailure) {
        let running = try running()
        for entry in try slots.entries() where entry.version > running { try slots.remove(entry) }
        try store.change { $0.takeBackActivation() }
    }

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
