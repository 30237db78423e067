internal import PayPoint

extension Updater {
    /// Starts the installed update where everything permits it, and writes down why not otherwise.
    ///
    /// - Parameters:
    ///   - counter: asked before, and again when only the reboot is left.
    ///   - devices: those that are ready now, by which the new version is measured; `nil` where nobody says.
    ///   - words: a reason, for people.
    /// - Returns: what was decided; after ``Activation/now`` the box reboots.
    /// - Throws: ``UpdateFailure``
    public func advance(
        calendar: UpdateCalendar?, counter: () async -> Activation.Counter, devices: () async -> [String]?,
        words: (WaitReason) -> UpdateState.Said
    ) async throws -> Activation {
        let running = try running()
        return try await store.owned {
            try await advance(running, calendar, counter, devices, words)
        }
    }

    private func advance(
        _ running: SystemVersion, _ calendar: UpdateCalendar?, _ counter: () async -> Activation.Counter,
        _ devices: () async -> [String]?, _ words: (WaitReason) -> UpdateState.Said
    ) async throws -> Activation {
        var state = try store.read()
        if let trial = state.trial, trial.from == running.text, !trial.isReturn {
            if try slots.entries().contains(where: { $0.version.text == trial.version && $0.standing == .bad }) {
                // It was tried and failed, and whoever was to note it when this boot began was cut off.
                try store.change { $0.fail(trial.faults.isEmpty ? [Self.neverStarted] : trial.faults, at: clock.now()) }
            } else {
                // The reboot never came, or whoever was to ask for it was cut off.
                try deactivate()
            }
            state = try store.read()
        }
        let now = clock.now()
        var decided = await Activation.decide(state, at: now, calendar: calendar, counter: counter)
        if decided == .now {
            let mayBeSilent = state.mayBeSilent(at: now)
            if let ready = await devices() ?? (mayBeSilent ? [] : nil) {
                try store.change { $0.activate(from: running, devices: ready, at: now) }
                decided = try await start(counter, mayBeSilent: mayBeSilent)
            } else {
                decided = .wait(.silent)
            }
        }
        if case .wait(let reason) = decided {
            try store.change { $0.wait(reason.word, words(reason), next: reason.next, at: now) }
        }
        return decided
    }

    /// Whoever signs on while the kernel is being written is not surprised: the kernel goes away again.
    private func start(
        _ counter: () async -> Activation.Counter, mayBeSilent: Bool
    ) async throws -> Activation {
        do {
            try slots.activate()
            try requireKernel()
            let last = await counter()
            if last == .closed || last == .silent && mayBeSilent {
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

    /// Where the stage was empty, systemd-sysupdate is content with having nothing to do.
    private func requireKernel() throws(UpdateFailure) {
        guard let version = try store.read().trial.flatMap({ SystemVersion($0.version) }) else { return }
        let isThere = try slots.entries().contains { entry in
            if case .trial = entry.standing { entry.version == version } else { false }
        }
        guard isThere else { throw .noKernel(version) }
    }

    private func deactivate() throws(UpdateFailure) {
        let running = try running()
        for entry in try slots.entries() where entry.version > running { try slots.remove(entry) }
        try store.change { $0.takeBackActivation() }
    }
}
