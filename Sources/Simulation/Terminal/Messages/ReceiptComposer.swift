/// The words on a terminal's receipts.
struct ReceiptComposer {
    let settings: TerminalSettings
    let width: Int

    init(_ settings: TerminalSettings, width: Int) {
        self.settings = settings
        self.width = width
    }

    func receipt(_ kind: TerminalReceipt.Kind, _ entry: BookEntry, isCopy: Bool) -> TerminalReceipt {
        var lines = header(name(kind))
        if isCopy { lines.append(centred("Kopie")) }
        lines += [
            centred(title(entry.kind)), TerminalReceiptLine(text: ""),
            pair("Betrag EUR", amount(entry.amount), attribute: 0x10),
        ]
        if entry.tip > 0 { lines.append(pair("inkl. Trinkgeld", amount(entry.tip))) }
        lines += [
            TerminalReceiptLine(text: ""), pair("Terminal-ID", settings.terminalID),
            pair("TA-Nr.", digits(entry.traceNumber, 6)), pair("Beleg-Nr.", digits(entry.receiptNumber, 4)),
        ]
        if let original = entry.originalTraceNumber { lines.append(pair("Orig. TA-Nr.", digits(original, 6))) }
        lines += [
            TerminalReceiptLine(text: entry.card.name), TerminalReceiptLine(text: entry.card.printedNumber),
            pair("Karte", entry.presentation == .chip ? "Chip" : "Kontaktlos"),
            pair("Genehmigung", entry.authorisation), pair("VU-Nr.", settings.vuNumber),
            pair(date(entry.date), time(entry.time)), TerminalReceiptLine(text: ""),
        ]
        lines += closing(kind, entry)
        let information: UInt8 = entry.check == .signature && kind == .merchant ? 0x83 : 0x01
        return TerminalReceipt(kind: kind, lines: lines, information: information)
    }

    /// The receipt of a payment that did not come about.
    func receipt(_ kind: TerminalReceipt.Kind, _ failure: Failure, at time: CivilTime) -> TerminalReceipt {
        let lines =
            header(name(kind)) + [
                TerminalReceiptLine(text: ""), pair("Terminal-ID", settings.terminalID),
                pair(date(time.year * 10000 + time.monthAndDay), self.time(time.time)), TerminalReceiptLine(text: ""),
                centred("Zahlung nicht erfolgt"), centred(failure.text),
            ]
        return TerminalReceipt(kind: kind, lines: lines, information: 0x04)
    }

    private func name(_ kind: TerminalReceipt.Kind) -> String {
        switch kind {
        case .merchant: "Händlerbeleg"
        case .customer: "Kundenbeleg"
        case .administration: "Protokoll"
        }
    }

    private func closing(_ kind: TerminalReceipt.Kind, _ entry: BookEntry) -> [TerminalReceiptLine] {
        guard entry.check == .signature, kind == .merchant else {
            return [centred("Zahlung erfolgt"), centred("Bitte Beleg aufbewahren")]
        }
        return [
            centred("Zahlung erfolgt"), TerminalReceiptLine(text: ""), TerminalReceiptLine(text: ""),
            TerminalReceiptLine(text: String(repeating: "_", count: width)), centred("Unterschrift"),
        ]
    }

    func header(_ title: String) -> [TerminalReceiptLine] {
        [centred(settings.merchantName)] + settings.merchantAddress.map(centred)
            + [TerminalReceiptLine(text: ""), TerminalReceiptLine(text: "* * \(title) * *", attribute: 0x40)]
    }

    private func title(_ kind: BookEntry.Kind) -> String {
        switch kind {
        case .payment: "Kartenzahlung"
        case .reversal: "Storno"
        case .refund: "Gutschrift"
        }
    }

    private func centred(_ text: String) -> TerminalReceiptLine { TerminalReceiptLine(text: text, attribute: 0x40) }

    func pair(_ left: String, _ right: String, attribute: UInt8 = 0) -> TerminalReceiptLine {
        let blanks = max(1, width - left.count - right.count)
        return TerminalReceiptLine(text: left + String(repeating: " ", count: blanks) + right, attribute: attribute)
    }

    func amount(_ cents: Int) -> String { "\(cents < 0 ? "-" : "")\(abs(cents) / 100),\(digits(abs(cents) % 100, 2))" }

    private func digits(_ value: Int, _ count: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }

    private func date(_ date: Int) -> String {
        "\(digits(date % 100, 2)).\(digits(date / 100 % 100, 2)).\(digits(date / 10000, 4))"
    }

    private func time(_ time: Int) -> String {
        "\(digits(time / 10000, 2)):\(digits(time / 100 % 100, 2)):\(digits(time % 100, 2))"
    }
}
