import ZVT

extension Order {
    /// The command for the wire.
    ///
    /// - Throws: `ZVTError` where a value of the order does not fit into its field.
    func command(for profile: TerminalProfile) throws(ZVTError) -> APDU {
        switch self {
        case .register:
            guard let first = profile.registrationLadder.first else { throw ZVTError(.missing("registration form")) }
            return try first.command(password: profile.password, currency: profile.currency)
        case .authorize(let order):
            try Self.check(amount: order.amount)
            return try Authorization(
                amount: order.amount, currency: profile.namesCurrency ? profile.currency : nil,
                paymentType: Self.paymentType(for: profile)
            ).apdu
        case .reverse(let order):
            return try Reversal(
                password: profile.password, receiptNumber: order.receiptNumber, amount: order.amount,
                currency: order.amount == nil ? nil : profile.currency
            ).apdu
        case .refund(let order):
            try Self.check(amount: order.amount)
            return try Refund(
                password: profile.password, amount: order.amount,
                currency: profile.namesCurrency ? profile.currency : nil
            ).apdu
        case .repeatReceipt(let form):
            let service: RepeatReceipt.Service? =
                switch form ?? profile.repeatReceiptForm {
                case .silent: .silentQuery
                case .statusAndReceipt: .sendStatusInformation
                case .plain: nil
                }
            return try RepeatReceipt(password: profile.password, service: service).apdu
        case .statusEnquiry:
            guard let service = profile.statusService else { return StatusEnquiry().apdu }
            return try StatusEnquiry(password: profile.password, service: service).apdu
        case .endOfDay: return try EndOfDay(password: profile.password).apdu
        case .totals: return try SendTotals(password: profile.password).apdu
        case .diagnosis(let kind): return try Diagnosis(kind: kind).apdu
        case .initialise: return try Initialisation(password: profile.password).apdu
        case .printSystemConfiguration: return APDU(.printSystemConfiguration)
        case .displayText(let order):
            return try DisplayText(
                seconds: order.seconds, lines: order.lines, beeps: order.beeps, charset: profile.charset
            ).apdu
        case .logOff: return APDU(.logOff)
        case .reset: return APDU(.resetTerminal)
        case .abort: return Abort().apdu
        }
    }

    private static func check(amount: Int) throws(ZVTError) {
        guard amount > 0 else { throw ZVTError(.outOfRange("amount")) }
    }

    private static func paymentType(for profile: TerminalProfile) -> PaymentType? {
        guard profile.announcesPrinterReady else { return profile.paymentType }
        return (profile.paymentType ?? .terminalDecides).withPrinterReady
    }
}
