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
        } else if let obstacle = state.obstacle {
            report(.drawer(.notSent(.obstacle(obstacle))))
            becomeIdle()
        } else if isDrawerOpen == true {
            report(.drawer(.alreadyOpen))
            becomeIdle()
        } else {
            pulseDrawer()
        }
    }

    mutating func pulseDrawer() {
        guard let drawer = profile.drawer else { return }
        send(drawer.pulse.command)
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
            report(.drawer(.notSent(.linkStalled)))
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
