public import ZVT

/// How one terminal wants to be spoken to. All differences between vendors that the session knows are data here.
public struct TerminalProfile: Hashable, Sendable {
    public var password: Password
    /// How the terminal's texts are encoded, and in which set we send texts to its display.
    public var charset: CharacterSet
    /// What the ECR takes over, sent with the registration.
    public var configuration: Registration.Configuration
    public var currency: CurrencyCode

    /// BMP 03 of the registration; nil leaves it out.
    public var registrationService: UInt8?
    /// Tag 12 of the registration, characters per line; nil leaves it out.
    public var printerWidth: Int?
    /// Tag 26, the commands the terminal may send beyond 04 0F, 06 0F and 06 1E. Without 06 D3 it prints by 06 D1. Empty
    /// leaves the tag out.
    public var permittedCommands: [ControlField]
    /// Tag 27, the character sets offered to the terminal. Empty leaves the tag out.
    public var offeredCharsets: [CharacterSet]
    /// Tag 1A, the longest message we take, in bytes; nil leaves it out.
    public var maximumAPDUBytes: UInt16?

    /// Payments name the currency, BMP 49.
    public var namesCurrency: Bool
    /// BMP 19 of payments; nil leaves it out.
    public var paymentType: PaymentType?
    /// Adds "printer ready" to BMP 19, without which some terminals refuse payments.
    public var announcesPrinterReady: Bool
    /// The terminal may be sent 06 B0 while a payment runs.
    public var supportsAbort: Bool
    /// BMP 03 of the status enquiry; nil sends the enquiry without any data.
    public var statusService: StatusEnquiry.Service?
    /// How to ask for the last transaction.
    public var repeatReceiptForm: RepeatForm
    /// Open reservations are asked for before the end-of-day.
    public var queriesReservations: Bool
    /// The terminal closes an idle connection by itself; that is no fault.
    public var idleCloseExpected: Bool
    /// How often an idle terminal wants to be asked for its status, in seconds; nil where it need not be asked.
    public var statusPollSeconds: Int?

    /// The generic profile: what PA00P015 13.08 describes and nearly every terminal takes.
    public init(password: Password = .zero) {
        self.password = password
        charset = .automatic
        configuration = [
            .takesPaymentReceipts, .takesAdministrationReceipts, .wantsIntermediateStatus, .controlsPayment,
            .controlsAdministration, .printCommands,
        ]
        currency = .euro
        registrationService = nil
        printerWidth = nil
        permittedCommands = [.printTextBlock, .printLine, .intermediateStatus, .setDateAndTimeInECR]
        offeredCharsets = []
        maximumAPDUBytes = nil
        namesCurrency = true
        paymentType = .terminalDecides
        announcesPrinterReady = false
        supportsAbort = true
        statusService = [.withoutServiceMenu, .withoutSoftwareVersion, .wantsDetails]
        repeatReceiptForm = .silent
        queriesReservations = false
        idleCloseExpected = false
        statusPollSeconds = nil
    }
}
