internal import ZVT

/// What happens at the terminal without the cash register.
extension SimulatedTerminal {
    mutating func endDay(_ effects: inout [TerminalEffect]) {
        guard hasPower, run == nil else { return }
        let totals = book.totals
        let lines = journal("Kassenschnitt", totals)
        book.closeDay()
        needs.remove(.endOfDay)
        effects.append(.note("automatischer Kassenschnitt"))
        effects.append(.print(TerminalReceipt(kind: .administration, lines: lines, information: 0x01)))
        guard settings.reportsOwnDayEnd, isLinked, isRegistered else { return }
        start(Run(APDU(.endOfDay), [.send(.statusInformation, result(of: totals))]), &effects)
    }

    /// Not possible where the cash register has reserved payments for itself (configuration bit 10).
    mutating func keypadPayment(_ amount: Int, _ effects: inout [TerminalEffect]) {
        guard hasPower, run == nil, amount > 0, !registration.configuration.contains(.controlsPayment) else {
            effects.append(.note("Zahlung an der Tastatur nicht möglich"))
            return
        }
        let index = record(
            Approval(
                kind: .payment, amount: amount, requestedAmount: amount, card: .girocard, presentation: .chip,
                check: .onlinePIN))
        book.confirm(index)
        lastFailure = nil
        effects.append(.note("Zahlung an der Tastatur, Beleg \(book.entries[index].receiptNumber)"))
        effects += receipts(of: book.entries[index]).map { .print($0) }
    }
}
