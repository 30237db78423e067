/// The daemon's lives.
extension Office {
    func startDaemon() {
        trace.note("office", "starts the daemon")
        let run = DaemonRun(in: self)
        daemon = run
        run.begin()
    }

    func daemonIsUp() { counts.starts += 1 }

    /// It has ended by itself, in good order or not; systemd starts it again.
    func daemonEnded(_ run: DaemonRun) {
        bury(run, .kill)
    }

    /// The daemon's process ends here and now.
    func die(_ crash: SimulatedDisk.Crash) {
        (death, jobsUntilDeath) = (nil, nil)
        guard let daemon else { return }
        trace.note("office", crash == .kill ? "KILL -9" : "POWER CUT")
        if crash == .kill { counts.kills += 1 } else { counts.powerCuts += 1 }
        bury(daemon, crash)
    }

    private func bury(_ run: DaemonRun, _ crash: SimulatedDisk.Crash) {
        JobQueue.abandon()
        agenda.abandonDaemon()
        disk.crash(crash)
        if crash == .powerCut { ledger.powerCut() }
        for terminal in terminals {
            terminal.network?.daemonDied(crash)
            terminal.serial?.daemonDied()
        }
        for printer in printers { printer.network.daemonDied(crash) }
        run.end()
        daemon = nil
        // What its end may have made ready belongs to it as well.
        JobQueue.abandon()
        (death, jobsUntilDeath) = (nil, nil)
        let pause = crash == .powerCut ? dice.milliseconds(5000...60_000) : dice.milliseconds(100...8000)
        agenda.after(pause) { self.startDaemon() }
    }

    /// Throws everything away, so that the next seed begins with nothing.
    func endOfDay() {
        JobQueue.abandon()
        agenda.abandonDaemon()
        disk.crash(.kill)
        daemon?.end()
    }
}
