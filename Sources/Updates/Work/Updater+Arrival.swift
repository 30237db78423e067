internal import PayPoint

extension Updater {
    /// What a boot turns out to be.
    public enum Arrival: Hashable, Sendable {
        /// No update is on trial.
        case usual
        /// The new version runs and has to prove itself.
        case trial(SystemVersion)
        /// The version that failed is gone, and the one before runs.
        case fellBack(from: SystemVersion)
        /// A technician went back, and the version before runs.
        case returned
        /// The version before runs again and cannot read the journal; the box boots into the other one.
        case stays
        /// The new version would have begun its trial in opening hours; the box boots into the one before.
        case tooLate
    }

    /// Called once in each boot, before the pay point starts.
    ///
    /// - Parameters:
    ///   - calendar: `nil` where no window is configured.
    ///   - makeReadable: makes journals readable to the version that runs, and says what it cannot.
    /// - Throws: ``UpdateFailure``
    public func arrive(
        calendar: UpdateCalendar?, makeReadable: () async -> [UpdateState.Said]
    ) async throws -> Arrival {
        let running = try running()
        return try await store.owned(waits: true) { try await arrive(running, calendar, makeReadable) }
    }

    /// A reboot takes minutes, also where a payment is waited for.
    private static let rebootSeconds: Int64 = 1800

    /// Whether the power was off between the activation and this boot, and a trial would begin in opening hours: each of its starts
    /// that is not healthy in time is a reboot that asks nobody.
    private func isTooLate(_ state: UpdateState, _ trial: UpdateState.Trial, _ calendar: UpdateCalendar?) -> Bool {
        guard let calendar, calendar.isTimeKnown, !state.schedule.isUrgent, let at = Timestamp(iso8601: trial.at)
        else { return false }
        let now = clock.now()
        return now.seconds - at.seconds > Self.rebootSeconds && !calendar.permits(now)
    }

    private func arrive(
        _ running: SystemVersion, _ calendar: UpdateCalendar?, _ makeReadable: () async -> [UpdateState.Said]
    ) async throws -> Arrival {
        let state = try store.read()
        guard let trial = state.trial else {
            // One that had proved itself may be gone all the same, where power failed before it was marked good.
            _ = await makeReadable()
            return .usual
        }
        let isTried = trial.version == running.text
        guard trial.isReturn else {
            return isTried
                ? try beginTrial(running, state, trial, calendar) : try await endTrial(running, trial, makeReadable)
        }
        guard isTried else {
            // Power was lost before the version that was to be left was marked so.
            try store.change { $0.takeBackActivation() }
            return .usual
        }
        return try endReturn(trial, unreadable: await makeReadable())
    }

    /// In the new version.
    private func beginTrial(
        _ running: SystemVersion, _ state: UpdateState, _ trial: UpdateState.Trial, _ calendar: UpdateCalendar?
    ) throws(UpdateFailure) -> Arrival {
        guard trial.starts == 0, isTooLate(state, trial, calendar),
            let own = try slots.entries().first(where: { $0.version == running })
        else {
            try store.change { $0.trial?.starts += 1 }
            return .trial(running)
        }
        // In the version before it is as if the power had failed during the activation.
        try slots.remove(own)
        try slots.reboot()
        return .tooLate
    }

    /// In the version before, where the new one ought to run.
    private func endTrial(
        _ running: SystemVersion, _ trial: UpdateState.Trial, _ makeReadable: () async -> [UpdateState.Said]
    ) async throws -> Arrival {
        let entry = try slots.entries().first { $0.version.text == trial.version }
        guard let entry, entry.standing == .bad else {
            // Power was lost while it was being activated: nobody has tried it.
            if let entry { try slots.remove(entry) }
            try store.change { $0.takeBackActivation() }
            return .usual
        }
        let faults = trial.faults.isEmpty ? [Self.neverStarted] : trial.faults
        let unreadable = await makeReadable()
        guard unreadable.isEmpty else {
            // It wrote what only it can read: a pay point with a fault is more than none. It is on trial no more.
            try slots.promote(entry)
            try store.change { $0.stay(unreadable + faults, at: clock.now()) }
            try slots.reboot()
            return .stays
        }
        try store.change { $0.fail(faults, at: clock.now()) }
        return .fellBack(from: entry.version)
    }

    /// In the version to which a technician went back.
    private func endReturn(
        _ trial: UpdateState.Trial, unreadable: [UpdateState.Said]
    ) throws(UpdateFailure) -> Arrival {
        guard !unreadable.isEmpty else {
            try store.change { $0.endReturn(.returned, [], at: clock.now()) }
            return .returned
        }
        let left = try slots.entries().first { $0.version.text == trial.from }
        // First: where power fails behind it, the box is already on its way to the version that can read the journal.
        if let left { try slots.promote(left) }
        try store.change { $0.endReturn(.stayed, unreadable, at: clock.now()) }
        guard left != nil else { return .usual }
        try slots.reboot()
        return .stays
    }

    static let neverStarted = UpdateState.Said(
        german: "Das neue System kam nicht bis zur Prüfung.", english: "The new system did not get as far as its check."
    )
}
