internal import ZVT

extension SimulatedTerminal {
    /// The bank approves. From here on money has moved, whoever hears of it.
    mutating func authorise(_ approval: Approval) {
        let entry = record(approval)
        run?.entry = entry
    }

    /// - Returns: the index of the new entry.
    mutating func record(_ approval: Approval) -> Int {
        let numbers = book.takeNumbers()
        let original = approval.original.map { book.entries[$0] }
        return book.add(
            BookEntry(
                kind: approval.kind, state: .offered, order: run?.number, amount: approval.amount,
                requestedAmount: approval.requestedAmount, receiptNumber: numbers.receipt,
                traceNumber: numbers.trace, originalTraceNumber: original?.traceNumber, time: time.time,
                date: time.year * 10000 + time.monthAndDay, card: approval.card,
                presentation: approval.presentation, check: approval.check, tip: approval.tip,
                authorisation: String(100_000 + numbers.trace * 7919 % 900_000)))
    }

    /// The terminal's own reversal, which the cash register has not asked for.
    mutating func recordOwnReversal(of payment: Int) {
        let taken = book.entries[payment]
        let index = record(
            Approval(
                kind: .reversal, amount: taken.amount, requestedAmount: taken.amount, card: taken.card,
                presentation: taken.presentation, check: .none, original: payment))
        book.standOnItsOwn(index)
    }

    mutating func offer(then disaster: Step?, _ effects: inout [TerminalEffect]) {
        guard let entry = run?.entry else { return }
        lastFailure = nil
        ask(.result, APDU(.statusInformation, data: result(of: book.entries[entry])), &effects)
        if let disaster { perform(disaster, &effects) }
    }

    mutating func fail(_ failure: Failure, _ effects: inout [TerminalEffect]) {
        let data = result(of: failure)
        if run?.command == .authorization { lastFailure = data }
        ask(.other, APDU(.statusInformation, data: data), &effects)
    }

    /// 04 0F of an approved transaction, its fields in the order of a VALINA.
    func result(of entry: BookEntry) -> [UInt8] {
        var body = BodyWriter(registration.charset)
        body.byte(0x27, 0x00)
        body.number(0x04, entry.amount, count: 6)
        body.number(0x0B, entry.traceNumber, count: 3)
        if let original = entry.originalTraceNumber { body.number(0x37, original, count: 3) }
        body.number(0x0C, entry.time, count: 3)
        body.number(0x0D, entry.date % 10000, count: 2)
        if let expiry = entry.card.expiry { body.number(0x0E, expiry, count: 2) }
        body.number(0x17, entry.card.sequenceNumber, count: 2)
        body.byte(0x19, entry.check == .onlinePIN ? 0x70 : 0x60)
        body.shortDigits(0x22, entry.card.maskedDigits)
        body.digits(0x29, settings.terminalID)
        body.padded(0x2A, settings.vuNumber, count: 15)
        body.padded(0x3B, entry.authorisation, count: 8)
        body.long(0x3C, text: "GEN.NR.:\(entry.authorisation)")
        body.digits(0x49, "0978")
        if settings.tellsReceiptNumbers { body.number(0x87, entry.receiptNumber, count: 2) }
        body.number(0x88, entry.traceNumber, count: 3)
        body.byte(0x8A, entry.card.type)
        body.cardName(entry.card.name)
        if registration.usesTLV { body.container(details(of: entry)) }
        return body.bytes
    }

    private func details(of entry: BookEntry) -> [UInt8] {
        var details = element([0x24], element([0x07], registration.charset.lossy("GEN.NR.:\(entry.authorisation)")))
        details += element([0x60], element([0x43], packed(entry.card.application)))
        details += element(
            [0x2F],
            element([0x1F, 0x10], [entry.check.rawValue]) + element([0x1F, 0x11], [0x01])
                + element([0x1F, 0x12], [entry.presentation == .chip ? 0x01 : 0x02]))
        if entry.tip > 0 { details += element([0x1F, 0x36], packed(entry.tip, count: 6)) }
        if entry.check == .signature { details += element([0x1F, 0x37], [0x83]) }
        return details
    }

    /// 04 0F of a transaction that did not come about.
    private func result(of failure: Failure) -> [UInt8] {
        var body = BodyWriter(registration.charset)
        body.byte(0x27, failure.code)
        if failure.isBare {
            body.number(0x0C, time.time, count: 3)
            body.number(0x0D, time.monthAndDay, count: 2)
            return body.bytes
        }
        body.digits(0x29, settings.terminalID)
        body.long(0x3C, text: failure.text)
        if registration.usesTLV {
            body.container(element([0x24], element([0x07], registration.charset.lossy(failure.text))))
        }
        return body.bytes
    }

    /// The body of 04 FF.
    func intermediateStatus(_ message: Display) -> [UInt8] {
        var data = [message.code]
        let minutes = message.minutes.map { packed($0, count: 1) }
        guard registration.usesTLV, !message.lines.isEmpty else { return data + (minutes ?? []) }
        let text = registration.charset.lossy(message.lines.joined(separator: "\n"))
        let container = element([0x24], element([0x07], text))
        data += minutes ?? [0x01]
        return data + [0x06] + berLength(container.count) + container
    }
}
