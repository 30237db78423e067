import Interface

/// What `status` tells.
struct StatusReport: Encodable {
    let product: String
    let version: String
    /// Why the journal takes nothing; `nil` while it does.
    let journal: OrgZahlstellePayments.GetJournalState.Reply.Trouble?
    let devices: [OrgZahlstelleDevices.Device]
    /// Those that have not ended or are in doubt.
    let payments: [WirePayment]
    /// Approved ones whose signature has still to be compared, or differs without their having been taken back.
    let signatures: [WirePayment]

    func lines(socket: String, _ screen: Screen) -> [String] {
        var lines = ["\(PrintableText.clean("\(product) \(version)")) antwortet an \(socket)."]
        if let journal {
            let text =
                "\(journal.text), seit \(MomentText.german(journal.since)): bis das behoben ist, beginnt keine Zahlung."
            lines.append(screen.paint(text, .bad))
        }
        lines += [""] + DeviceTable.lines(devices, screen) + [""]
        lines +=
            payments.isEmpty
            ? ["Keine offenen Zahlungen."] : ["Offene Zahlungen:"] + PaymentTable.lines(payments, screen)
        if !signatures.isEmpty {
            lines += ["", "Offene Unterschriften:"] + PaymentTable.lines(signatures, screen)
        }
        return lines
    }
}
