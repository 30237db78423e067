import ZVT

extension Session {
    mutating func take(_ order: Order) {
        if let rejection = rejection(of: order) {
            report(.orderRejected(order, rejection))
            return
        }
        let command: APDU
        do {
            command = try order.command(for: profile)
        } catch {
            report(.orderRejected(order, .invalid(error)))
            return
        }
        switch order {
        case .register:
            registration = nil
            start(Operation(order, step: .registration(rung: 0)), command)
        case .endOfDay where profile.queriesReservations:
            start(Operation(order, step: .reservationQuery(number: 1)), PartialReversal.openReservations.apdu)
        default:
            start(Operation(order, step: .main), command)
        }
        report(.sent(order))
    }

    private func rejection(of order: Order) -> OrderRejection? {
        switch state {
        case .detached, .closing: .noLink
        case .quieting: .lineNotQuiet
        case .unregistered: order.needsRegistration ? .notRegistered : nil
        case .idle: nil
        case .sent(let operation), .running(let operation), .settling(let operation): .busy(with: operation.order)
        case .holding(_, let then): then.operation.map { .busy(with: $0.order) } ?? .storing
        }
    }

    /// Sends a command of the order and waits for 80 00. T3 runs from the moment the command has left.
    mutating func start(_ operation: Operation, _ command: APDU) {
        var operation = operation
        operation.isAccepted = false
        operation.hasLeft = false
        operation.commandNumber = transmit(command)
        state = .sent(operation)
    }

    mutating func left(_ number: Int) {
        guard case .sent(let operation) = state, operation.commandNumber == number else { return }
        withOperation { $0.hasLeft = true }
        emit(.arm(.t3, milliseconds: t3Milliseconds))
    }

    /// The line has our n-th message; a serial line tells by its ACK. It says nothing about what the terminal made of it: what
    /// we answered may have been a repeat that it had given up on.
    mutating func confirmed(_ number: Int) {
        if answered?.answerNumber == number { answered?.isConfirmed = true }
    }

    /// The terminal goes on, so it has what we sent before.
    mutating func heard() {
        if !hasLineAcknowledgement { confirmed(sendCount) }
    }

    mutating func accepted(_ operation: Operation) {
        emit(.disarm(.t3))
        var operation = operation
        operation.isAccepted = true
        guard !operation.order.endsWithAcceptance else {
            if operation.order == .logOff { registration = nil }
            finish(operation, .completed(.done))
            return
        }
        state = .running(operation)
        restartT4()
        if case .main = operation.step { report(.running(operation.order)) }
        if operation.abort == .waiting { waitToAbort() }
    }

    mutating func restartT4() {
        guard let operation = state.operation else { return }
        emit(.arm(.t4, milliseconds: operation.t4Milliseconds))
    }

    /// 06 0F or 06 1E, already acknowledged: the order's next command, or its end.
    mutating func ended(_ operation: Operation, _ end: OrderEnd) {
        if let (next, command) = next(after: operation, end) {
            emit(.disarm(.t4))
            start(next, command)
            if case .main = next.step { report(.sent(next.order)) }
            return
        }
        let outcome = operation.outcome(end, by: profile)
        note(outcome)
        finish(operation, outcome)
    }

    mutating func finish(_ operation: Operation, _ outcome: Outcome) {
        for timer in SessionTimer.allCases where timer != .silence { emit(.disarm(timer)) }
        if !gathered.isEmpty { emit(.arm(.printPause, milliseconds: SessionLimits.printPauseMilliseconds)) }
        // An enquiry between a payment and its late receipt does not take the receipt away.
        if operation.order != .statusEnquiry { lastEnd = (operation.order, now) }
        state = rest
        // Some terminals obey 06 B0 at once by 06 1E, without 80 00 before it.
        if case .aborted = outcome {
            answerAbort(of: operation, .accepted)
        } else {
            answerAbort(of: operation, .overtaken)
        }
        report(.finished(operation.order, outcome))
    }

    /// What an outcome says about the registration.
    mutating func note(_ outcome: Outcome) {
        switch outcome {
        case .completed(.registration(let result)): registration = result.configuration
        case .completed(.endOfDay(let result)) where result.announcement != nil: registration = nil
        case .declined(let decline) where decline.remedy == .registration: registration = nil
        case .refused(let refusal) where refusal.remedy == .registration: registration = nil
        default: break
        }
    }
}
