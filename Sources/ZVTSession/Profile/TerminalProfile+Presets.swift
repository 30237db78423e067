public import ZVT

extension TerminalProfile {
    /// Terminals whose peculiarities are known, by the name used in the configuration.
    public enum Preset: String, Hashable, Sendable, CaseIterable {
        case generic
        case ccv
        case cardComplete = "card-complete"
        case globalPayments = "global-payments"
        case verifone
    }

    public init(_ preset: Preset, password: Password = .zero) {
        self.init(password: password)
        switch preset {
        case .generic: break
        case .ccv: applyCCV()
        case .cardComplete: applyCardComplete()
        case .globalPayments: applyGlobalPayments()
        case .verifone: applyVerifone()
        }
    }

    /// CCV OPM-C60 manual, ch. 6.4: BMP 19 must say that the printer is ready, open reservations are asked for before the
    /// end-of-day, and the terminal wants to be polled at least every three seconds.
    private mutating func applyCCV() {
        announcesPrinterReady = true
        queriesReservations = true
        statusPollSeconds = 3
    }

    /// "SMART ZVT Präzisierungen" v22 of card complete and logs of a Worldline VALINA: texts are ISO 8859-1 whether asked or
    /// not, lines have 24 or 48 characters, receipts come as 06 D3, and the ECR composes the payment receipts.
    private mutating func applyCardComplete() {
        charset = .latin1
        configuration.remove(.printCommands)
        registrationService = 0x03
        printerWidth = 48
        permittedCommands = [.printTextBlock, .intermediateStatus, .setDateAndTimeInECR]
        // The acceptance test sends the amount and nothing else.
        namesCurrency = false
        paymentType = nil
    }

    /// Portalum issues 24 and 26 (PAX A80): no abort by the ECR, and Repeat Receipt answers only when the keypad is locked, as
    /// the generic configuration does.
    private mutating func applyGlobalPayments() {
        supportsAbort = false
    }

    /// Portalum issue 8 (VX820): an idle connection is closed after one or two seconds.
    private mutating func applyVerifone() {
        idleCloseExpected = true
    }
}
