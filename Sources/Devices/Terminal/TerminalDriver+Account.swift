internal import PayPoint
internal import ZVT
internal import ZVTSession

/// What the terminal tells of itself on the way.
extension TerminalDriver {
    func noteRegistration(_ result: RegistrationResult) {
        account.registeredSince = clock.now()
        account.terminalID = result.terminalID ?? account.terminalID
    }

    func note(_ report: StatusReport) {
        account.terminalID = report.terminalID ?? account.terminalID
        account.model = report.deviceName.map(Self.kept) ?? account.model
        account.software = report.softwareName.map(Self.kept) ?? account.software
        account.serialNumber = report.serialNumber ?? account.serialNumber
    }

    func noteTrouble(_ text: String) {
        account.trouble = TerminalAccount.Trouble(text: text, at: clock.now())
    }

    func noteTrouble(of order: Order, _ outcome: Outcome) {
        switch UpkeepOutcome(outcome, of: order, charset: charset) {
        case .done: break
        case .refused(let refusal):
            guard order.isTroubled(by: refusal) else { return }
            noteTrouble(refusal.terminalText.map { "\(refusal.text): \($0)" } ?? refusal.text)
        case .unknown(let doubt): noteTrouble(doubt.text)
        }
    }

    /// A text that comes from outside: no card number, one line, and not longer than a screen.
    private static func kept(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return CardNumber.masked(String(line.prefix(mostCharacters)))
    }

    private static var mostCharacters: Int { 80 }
}

extension Order {
    /// Cards are declined every day, customers press stop, and not every terminal answers every question: none of that says that
    /// something is wrong with it.
    fileprivate func isTroubled(by refusal: Refusal) -> Bool {
        switch self {
        case .authorize, .reverse, .refund: refusal.cause != .declined && refusal.cause != .aborted
        case .statusEnquiry, .repeatReceipt: false
        case .register, .endOfDay, .totals, .diagnosis, .initialise, .printSystemConfiguration, .displayText, .logOff,
            .reset, .abort:
            true
        }
    }
}
