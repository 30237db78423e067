extension PrinterSession {
    /// The sensor of the drawer, as far as it can be read.
    private var sensor: DrawerSensor {
        profile.status == .none ? .none : profile.drawer?.sensor ?? .none
    }

    private var isDrawerOpen: Bool? {
        state.drawerLevel.flatMap { sensor.isOpen(at: $0) }
    }

    /// The printer was asked before the pulse.
    mutating func drawerAsked(_ order: DrawerOrderID, answered: Bool) {
        if !answered {
            report(.drawer(order, .notSent(.silent)))
            becomeIdle()
        } else if isDrawerOpen == true {
            report(.drawer(order, .alreadyOpen))
            becomeIdle()
        } else if let obstacle = state.obstacle {
            guard let pulse = pulse(despite: obstacle) else {
                report(.drawer(order, .notSent(.obstacle(obstacle))))
                becomeIdle()
                return
            }
            phase = .opening
            begin(order, pulse)
        } else {
            pulseDrawer(order)
        }
    }

    /// The same, where the sensor is just what is to be found out about.
    mutating func trialAsked(_ order: DrawerOrderID, answered: Bool) {
        if !answered {
            report(.drawer(order, .notSent(.silent)))
            becomeIdle()
        } else if let obstacle = state.obstacle {
            report(.drawer(order, .notSent(.obstacle(obstacle))))
            becomeIdle()
        } else {
            pulseDrawer(order, isTrial: true)
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
    /// between two commands, and so do the questions for the sensor.
    ///
    /// What the link has taken may still lie before a printer that reads no more, with the pulse behind it, to open the drawer
    /// when nobody expects it. So the printer is asked first, and gets the pulse when it answers.
    mutating func pulseBesideJob() {
        while let order = nextOrderBesideJob() {
            if isDrawerOpen == true {
                report(.drawer(order, .alreadyOpen))
            } else if parser.expect(.printer) {
                probing = order
                send(RealTimeQuery.printer.bytes)
                effects.append(.arm(.drawer, milliseconds: PrinterTimeouts.answerMilliseconds))
            } else {
                queue.insert(.openDrawer(order), at: 0)
                return
            }
        }
    }

    /// The order to open that may be carried out beside the job now, out of the line.
    private mutating func nextOrderBesideJob() -> DrawerOrderID? {
        // An answer that is still owed would be taken for the one to the question.
        guard opening == nil, probing == nil, !owesAnswer, pulseForJob != nil else { return nil }
        return takeDrawerOrder()
    }

    /// The pulse that may stand beside the job as it is now.
    private var pulseForJob: [UInt8]? {
        guard case .printing(let run) = phase, run.isWritten, let obstacle = state.obstacle else { return nil }
        return pulse(despite: obstacle)
    }

    /// The printer reads beside the job: it has answered.
    mutating func probeAnswered() {
        guard let order = probing else { return }
        if isDrawerOpen == true {
            probing = nil
            effects.append(.disarm(.drawer))
            report(.drawer(order, .alreadyOpen))
        } else if let pulse = pulseForJob {
            probing = nil
            begin(order, pulse)
        } else {
            withdrawProbe()
        }
    }

    /// The order whose question is under way waits again.
    mutating func withdrawProbe() {
        guard let order = probing else { return }
        probing = nil
        effects.append(.disarm(.drawer))
        giveUpQuestion()
        queue.insert(.openDrawer(order), at: 0)
    }

    private mutating func takeDrawerOrder() -> DrawerOrderID? {
        for (place, order) in queue.enumerated() {
            guard case .openDrawer(let id) = order else { continue }
            queue.remove(at: place)
            return id
        }
        return nil
    }

    mutating func pulseDrawer(_ order: DrawerOrderID, isTrial: Bool = false) {
        guard let drawer = profile.drawer else { return }
        phase = .opening
        begin(order, drawer.pulse.command, isTrial: isTrial)
    }

    private mutating func begin(_ order: DrawerOrderID, _ pulse: [UInt8], isTrial: Bool = false) {
        send(pulse)
        opening = DrawerOpening(order: order, end: sentBytes, isTrial: isTrial)
        effects.append(.arm(.drawer, milliseconds: PrinterTimeouts.drawerMilliseconds))
    }

    /// The link has taken more; perhaps the pulse too.
    mutating func noteWrittenPulse() {
        guard var opening, !opening.isPulseWritten, writtenBytes >= opening.end else { return }
        opening.isPulseWritten = true
        self.opening = opening
        guard sensor != .none, !opening.isTrial else {
            endOpening(.kickSentUnverified)
            return
        }
        effects += [
            .arm(.drawer, milliseconds: PrinterTimeouts.drawerMilliseconds),
            .arm(.drawerPoll, milliseconds: PrinterTimeouts.drawerPollMilliseconds),
        ]
    }

    mutating func pollDrawer() {
        guard opening != nil else { return }
        switch phase {
        case .printing, .opening:
            // An answer that is still owed could be from before the pulse.
            guard !owesAnswer, parser.expect(.printer) else { return }
            send(RealTimeQuery.printer.bytes)
        case .asking:
            // These questions are about the job; the first of them tells of the drawer too.
            effects.append(.arm(.drawerPoll, milliseconds: PrinterTimeouts.drawerPollMilliseconds))
        case .down, .idle:
            break
        }
    }

    /// The sensor was read after the pulse was sent.
    mutating func lookAtDrawer() {
        guard var opening, sensor != .none, !opening.isTrial else { return }
        guard isDrawerOpen != true else {
            endOpening(.openVerified)
            return
        }
        guard opening.isPulseWritten else { return }
        opening.isSensorHeard = true
        self.opening = opening
        effects.append(.arm(.drawerPoll, milliseconds: PrinterTimeouts.drawerPollMilliseconds))
    }

    mutating func drawerTimedOut() {
        if let order = probing {
            probing = nil
            giveUpQuestion()
            report(.drawer(order, .notSent(.silent)))
            return
        }
        guard let opening else { return }
        guard opening.isPulseWritten else {
            // A pulse that stays in the link would open the drawer when nobody expects it.
            let interrupted = phase
            closeLink()
            fail(interrupted)
            return
        }
        endOpening(opening.isSensorHeard ? .failedToOpen : .kickSentUnverified)
    }

    private mutating func endOpening(_ outcome: DrawerOutcome) {
        guard let opening else { return }
        self.opening = nil
        effects += [.disarm(.drawerPoll), .disarm(.drawer)]
        report(.drawer(opening.order, outcome))
        switch phase {
        case .opening:
            giveUpQuestion()
            becomeIdle()
        case .printing:
            giveUpQuestion()
            pulseBesideJob()
        case .down, .idle, .asking:
            break
        }
    }
}
