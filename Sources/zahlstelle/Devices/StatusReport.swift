import Interface

/// What `status` tells.
struct StatusReport: Encodable {
    let product: String
    let version: String
    let devices: [OrgZahlstelleDevices.Device]
    /// Those that have not ended or are in doubt.
    let payments: [WirePayment]
    /// Approved ones whose signature has still to be compared, or differs without their having been taken back.
    let signatures: [WirePayment]

    func lines(socket: String, _ screen: Screen) -> [String] {
        let name = PrintableText.clean("\(product) \(version)")
        let open =
            payments.isEmpty
            ? ["Keine offenen Zahlungen."] : ["Offene Zahlungen:"] + PaymentTable.lines(payments, screen)
        let signed =
            signatures.isEmpty ? [] : ["", "Offene Unterschriften:"] + PaymentTable.lines(signatures, screen)
        return ["\(name) antwortet an \(socket).", ""] + DeviceTable.lines(devices, screen) + [""] + open + signed
    }
}
