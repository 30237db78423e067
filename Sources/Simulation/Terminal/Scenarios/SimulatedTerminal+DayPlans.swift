internal import ZVT

/// The business day on the terminal (PA00P015 ch. 2.10).
extension SimulatedTerminal {
    func sendTotals() -> [Step] {
        let totals = book.totals
        return [
            .accept, .show(.wait), .pause(settings.pace.readMilliseconds),
            .send(.statusInformation, result(of: totals)),
            .printAdministration(journal("Zwischensumme", totals)), .complete(),
        ]
    }

    func endOfDay() -> [Step] {
        let totals = book.totals
        var completion: [UInt8] = []
        var restart: [Step] = []
        if let announcement {
            completion = [0x27, announcement.rawValue]
            restart = [.perform(.announced), .reboot(settings.pace.rebootMilliseconds)]
        }
        return [
            .accept, .show(.wait), .show(Display(code: 0x06, lines: ["Nachbuchungen", "werden durchgeführt"])),
            .pause(settings.pace.hostMilliseconds), .show(.wait), .show(Display(code: 0x17, lines: ["Bitte warten"])),
            .perform(.closeDay), .send(.statusInformation, result(of: totals)),
            .printAdministration(journal("Kassenschnitt", totals)), .pause(settings.pace.settleMilliseconds),
            .complete(completion),
        ] + restart
    }

    /// A sum below zero, which BCD cannot say, is sent as zero.
    func result(of totals: DayTotals) -> [UInt8] {
        var body = BodyWriter(registration.charset)
        body.byte(0x27, 0x00)
        body.number(0x04, totals.cents, count: 6)
        body.number(0x0C, time.time, count: 3)
        body.number(0x0D, time.monthAndDay, count: 2)
        var content = packed(totals.firstReceipt, count: 2) + packed(totals.lastReceipt, count: 2)
        for group in totals.groups {
            content += [UInt8(truncatingIfNeeded: group.count)] + packed(group.cents, count: 6)
        }
        body.long(0x60, content)
        return body.bytes
    }

    func journal(_ title: String, _ totals: DayTotals) -> [TerminalReceiptLine] {
        let composer = ReceiptComposer(settings, width: registration.receiptWidth)
        let names = ["girocard", "JCB", "Mastercard", "American Express", "Visa", "Diners", "Sonstige"]
        var lines = composer.header(title)
        lines.append(composer.pair("Terminal-ID", settings.terminalID))
        for (name, group) in zip(names, totals.groups) where group.count > 0 {
            lines.append(composer.pair("\(name) \(group.count)", composer.amount(group.cents)))
        }
        lines.append(composer.pair("Gesamt EUR", composer.amount(totals.cents), attribute: 0x10))
        return lines
    }

    func reprint(_ request: ReprintReceipts) -> [Step] {
        guard let first = Int(hex(request.first)) else { return [.refuse(ResultCode.protocolError.rawValue)] }
        let last = request.last.flatMap { Int(hex($0)) } ?? first
        let entries = book.entries.filter { $0.receiptNumber >= first && $0.receiptNumber <= last }
        guard !entries.isEmpty else { return [.accept, .abort(0xFF)] }
        let composer = ReceiptComposer(settings, width: registration.receiptWidth)
        return [.accept, .reprint(entries.map { composer.receipt(.merchant, $0, isCopy: true) }), .complete()]
    }
}
