extension Configuration {
    /// What the daemon holds open as long as it runs.
    func changesThatNeedNewStart(in next: Configuration) -> [ConfigurationFault] {
        let changes = [
            ("daemon.state", stateDirectory != next.stateDirectory), ("daemon.time-zone", zone != next.zone),
            ("daemon.test", isTest != next.isTest),
        ]
        return changes.filter(\.1).map { key, _ in
            ConfigurationFault(key: key, reason: "changes only when the daemon is started anew")
        }
    }
}
