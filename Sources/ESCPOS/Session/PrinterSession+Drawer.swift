extension PrinterSession {
    /// The sensor of the drawer, as far as it can be read.
    private var sensor: DrawerSensor {
        profile.status == .none ? .none : profile.drawer?.sensor ?? .none
    }

    private var isDrawerOpen: Bool? {
        state.drawerLevel.flatMap { sensor.isOpen(at: $0) }
    }

    /// The printer was asked before the pulse.
    mutating func drawerAsked(answered: Bool) {
        if !answered {
            report(.drawer(.notSent(.silent)))
            becomeIdle()
        } else if isDrawerOpen == true {
            report(.drawer(.alreadyOpen))
            becomeIdle()
        } else if let obstacle = state.obstacle {
            guard let pulse = pulse(despite: obstacle) else {
                report(.drawer(.notSent(.obstacle(obstacle))))
                becomeIdle()
                return
            }
            begin(pulse)
        } else {
            pulseDrawer()
        }
    }

    /// The pulse that opens the drawer of a printer that cannot print, now and not when it can again; `nil` where there is
    /// none. With an error some models ignore it.
    private func pulse(despite obstacle: PrintObstacle) -> [UInt8]? {
        guard profile.hasRealTimePulse, let drawer = profile.drawer else { return nil }
        switch obstacle {
        case .coverOpen, .paperOut, .offline: return drawer.pulse.realTimeCommand
        case .faults: return nil
        }
    }

    /// A job that waits for paper does not keep the drawer shut: once the link has taken all of it, a real-time pulse stands
    /// between two commands. The sensor is not waited for, since the job has the printer's ear.
    mutating func pulseBesideJob() {
        guard case .printing(let run) = phase, run.isWritten, let obstacle = state.obstacle,
            let pulse = pulse(despite: obstacle), let waiting = queue.firstIndex(of: .openDrawer)
        else { return }
        queue.remove(at: waiting)
        if isDrawerOpen == true {
            report(.drawer(.alreadyOpen))
        } else {
            send(pulse)
            report(.drawer(.kickSentUnverified))
        }
    }

    mutating func pulseDrawer() {
        guard let drawer = profile.drawer else { return }
        begin(drawer.pulse.command)
    }

    private mutating func begin(_ pulse: [UInt8]) {
        send(pulse)
        phase = .opening(DrawerOpening(end: sentBytes))
        effects.append(.arm(.drawer, milliseconds: PrinterTimeouts.drawerMilliseconds))
    }

    mutating func pulseWritten() {
        guard sensor != .none else {
            endOpening(.kickSentUnverified)
            return
        }
        effects += [
            .arm(.drawer, milliseconds: PrinterTimeouts.drawerMilliseconds),
            .arm(.drawerPoll, milliseconds: PrinterTimeouts.drawerPollMilliseconds),
        ]
    }

    mutating func pollDrawer() {
        guard case .opening = phase, parser.expect(.printer) else { return }
        send(RealTimeQuery.printer.bytes)
    }

    /// The sensor was read after the pulse was sent.
    mutating func lookAtDrawer() {
        guard case .opening(var opening) = phase, sensor != .none else { return }
        guard isDrawerOpen != true else {
            endOpening(.openVerified)
            return
        }
        guard opening.isPulseWritten else { return }
        opening.isSensorHeard = true
        phase = .opening(opening)
        effects.append(.arm(.drawerPoll, milliseconds: PrinterTimeouts.drawerPollMilliseconds))
    }

    mutating func drawerTimedOut() {
        guard case .opening(let opening) = phase else { return }
        if opening.isPulseWritten {
            endOpening(opening.isSensorHeard ? .failedToOpen : .kickSentUnverified)
        } else {
            closeLink()
            report(.drawer(.kickSentUnverified))
            failQueue()
        }
    }

    private mutating func endOpening(_ outcome: DrawerOutcome) {
        giveUpQuestion()
        effects += [.disarm(.drawerPoll), .disarm(.drawer)]
        report(.drawer(outcome))
        becomeIdle()
    }
}
