public import PayPoint

/// What happens to an update. Each change is written down before what it is about is done, or behind it where nothing is lost by that.
extension UpdateState {
    public mutating func install(_ version: SystemVersion, digest: String, at now: Timestamp) {
        installed = Installed(version: version.text, digest: digest, at: now.iso8601)
        // What a technician holds back is not let go by the next one that comes; what he hurried was another.
        schedule.isUrgent = false
        waiting = nil
    }

    public mutating func wait(_ why: String, _ text: Said, next: Timestamp?, at now: Timestamp) {
        let since = waiting.map { $0.why == why ? $0.since : now.iso8601 } ?? now.iso8601
        waiting = Waiting(why: why, text: text, since: since, at: now.iso8601, next: next?.iso8601)
    }

    /// - Parameter devices: those that are ready now.
    public mutating func activate(from running: SystemVersion, devices: [String], at now: Timestamp) {
        guard let installed else { return }
        trial = Trial(
            version: installed.version, from: running.text, at: now.iso8601, isReturn: false, devices: devices)
        waiting = nil
    }

    /// Something came between the look and the reboot.
    public mutating func takeBackActivation() { trial = nil }

    public mutating func goBack(to version: SystemVersion, from running: SystemVersion, at now: Timestamp) {
        trial = Trial(version: version.text, from: running.text, at: now.iso8601, isReturn: true, devices: [])
        waiting = nil
    }

    public mutating func discard(at now: Timestamp) {
        guard let installed else { return }
        last = Outcome(kind: .discarded, version: installed.version, at: now.iso8601)
        remember(installed.version, digest: installed.digest, [Self.byTechnician], at: now)
        self.installed = nil
        waiting = nil
        schedule = Schedule()
    }

    public mutating func prove(at now: Timestamp) {
        guard let trial else { return }
        last = Outcome(kind: .proven, version: trial.version, at: now.iso8601)
        end()
    }

    /// The version before is back.
    public mutating func fail(_ faults: [Said], at now: Timestamp) {
        guard let trial else { return }
        let digest = installed.flatMap { $0.version == trial.version ? $0.digest : nil }
        remember(trial.version, digest: digest, faults, at: now)
        last = Outcome(kind: .failed, version: trial.version, at: now.iso8601, faults: faults)
        end()
    }

    /// The version before is back and cannot read the journal, so the one on trial runs on, proved or not.
    public mutating func stay(_ faults: [Said], at now: Timestamp) {
        guard let trial else { return }
        last = Outcome(kind: .stayed, version: trial.from, at: now.iso8601, faults: faults)
        end()
    }

    /// The return that a technician asked for has come to its end.
    public mutating func endReturn(_ kind: Outcome.Kind, _ faults: [Said], at now: Timestamp) {
        guard let trial else { return }
        last = Outcome(kind: kind, version: trial.version, at: now.iso8601, faults: faults)
        if kind == .returned { remember(trial.from, digest: nil, [Self.byTechnician], at: now) }
        end()
    }

    static let byTechnician = Said(german: "Ein Techniker gab sie auf.", english: "A technician gave it up.")

    private mutating func remember(_ version: String, digest: String?, _ faults: [Said], at now: Timestamp) {
        failures.removeAll { $0.version == version }
        failures.append(Failure(version: version, digest: digest, at: now.iso8601, faults: faults))
        failures = failures.suffix(Self.mostFailures)
    }

    private mutating func end() {
        trial = nil
        installed = nil
        waiting = nil
        schedule = Schedule()
    }
}
