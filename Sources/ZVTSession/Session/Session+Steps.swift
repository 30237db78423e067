import ZVT

extension Session {
    /// The next command of an order that needs more than one; nil where the order is over.
    func next(after operation: Operation, _ end: OrderEnd) -> (Operation, APDU)? {
        switch operation.step {
        case .main: return nil
        case .registration:
            guard case .abort(let abort) = end else { return nil }
            return nextRegistration(after: operation, refusedWith: abort.resultCode)
        case .reservationQuery(let number):
            guard case .abort(let abort) = end else { return endOfDay(operation) }
            return nextQuery(after: operation, number, abort)
        }
    }

    /// The same for a command that was refused at once.
    func next(after operation: Operation, refusedWith code: ResultCode) -> (Operation, APDU)? {
        switch operation.step {
        case .main: nil
        case .registration: nextRegistration(after: operation, refusedWith: code)
        case .reservationQuery: code == .busy ? nil : endOfDay(operation)
        }
    }

    private func nextRegistration(after operation: Operation, refusedWith code: ResultCode) -> (Operation, APDU)? {
        guard code == .protocolError || code == .functionImpossible, case .registration(let rung) = operation.step
        else { return nil }
        let ladder = profile.registrationLadder
        guard ladder.indices.contains(rung + 1),
            let command = try? ladder[rung + 1].command(password: profile.password, currency: profile.currency)
        else { return nil }
        var operation = operation
        operation.step = .registration(rung: rung + 1)
        return (operation, command)
    }

    /// The terminal names one open reservation after the other, and then none. One it names twice will not go away.
    private func nextQuery(
        after operation: Operation, _ number: Int, _ abort: AbortByTerminal
    ) -> (Operation, APDU)? {
        guard let open = abort.receiptNumber, !operation.openReservations.contains(open) else {
            return endOfDay(operation)
        }
        var operation = operation
        operation.openReservations.append(open)
        guard number < SessionLimits.maximumReservationQueries else { return endOfDay(operation) }
        operation.step = .reservationQuery(number: number + 1)
        return (operation, PartialReversal.openReservations.apdu)
    }

    private func endOfDay(_ operation: Operation) -> (Operation, APDU)? {
        guard let command = try? operation.order.command(for: profile) else { return nil }
        var operation = operation
        operation.step = .main
        operation.verdict = nil
        return (operation, command)
    }
}
