extension APDU {
    /// The message for a log: hexadecimal digits, with everything a log must not hold as `X`.
    ///
    /// Hidden are the card number but its last four digits, track and chip data, check digits, card identifiers and
    /// passwords. Bodies that cannot be told to be free of them (receipts, files, vendor data, damaged bodies) are only
    /// counted.
    public var logText: String {
        let head = "\(control.hex) (\(data.count))"
        if data.isEmpty { return head }
        guard let body = LogRedaction.text(of: self) else { return "\(head) …" }
        return "\(head) \(body)"
    }
}
