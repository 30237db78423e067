extension TLVTag {
    // PA00P015 ch. 9; the containers a tag belongs to are named where it matters.
    public static let textLine = TLVTag(0x07)
    public static let openReceiptNumber = TLVTag(0x08)
    public static let printAttribute = TLVTag(0x09)
    public static let command = TLVTag(0x0A)
    public static let printerWidth = TLVTag(0x12)
    public static let characterSet = TLVTag(0x14)
    public static let language = TLVTag(0x15)
    /// Longest APDU the sender takes, big-endian.
    public static let maximumAPDULength = TLVTag(0x1A)
    public static let diagnosisKind = TLVTag(0x1B)
    public static let receiptKind = TLVTag(0x1F01)
    public static let receiptParameter = TLVTag(0x1F04)
    public static let receiptType = TLVTag(0x1F07)
    public static let longDate = TLVTag(0x1F0E)
    public static let longTime = TLVTag(0x1F0F)
    public static let cardholderVerification = TLVTag(0x1F10)
    public static let onlineFlag = TLVTag(0x1F11)
    public static let cardTechnology = TLVTag(0x1F12)
    public static let requestedAction = TLVTag(0x1F13)
    public static let vendorErrorCode = TLVTag(0x1F16)
    public static let vendorErrorText = TLVTag(0x1F17)
    public static let transactionID = TLVTag(0x1F1F)
    public static let cashback = TLVTag(0x1F25)
    public static let endOfDayKind = TLVTag(0x1F26)
    public static let longTraceNumber = TLVTag(0x1F2B)
    public static let tip = TLVTag(0x1F36)
    public static let receiptInformation = TLVTag(0x1F37)
    public static let deviceName = TLVTag(0x1F40)
    public static let softwareVersion = TLVTag(0x1F41)
    public static let serialNumber = TLVTag(0x1F42)
    public static let deviceState = TLVTag(0x1F43)
    public static let terminalID = TLVTag(0x1F44)
    public static let lockBits = TLVTag(0x1F55)
    public static let messageSequence = TLVTag(0x1F73)
    public static let rebootDone = TLVTag(0x1F79)
    public static let openReceipts = TLVTag(0x23)
    /// Display texts: a list of `textLine`.
    public static let displayTexts = TLVTag(0x24)
    /// Print texts: `printAttribute` and `textLine`.
    public static let printTexts = TLVTag(0x25)
    /// The commands the ECR takes: a list of `command`.
    public static let permittedCommands = TLVTag(0x26)
    public static let characterSets = TLVTag(0x27)
    public static let languages = TLVTag(0x28)
    public static let paymentDetails = TLVTag(0x2F)
    public static let longCardType = TLVTag(0x41)
    public static let applicationLabel = TLVTag(0x42)
    public static let applicationID = TLVTag(0x43)
    public static let applicationName = TLVTag(0x44)
    public static let receiptsRequired = TLVTag(0x45)
    public static let emvCustomerText = TLVTag(0x46)
    public static let emvMerchantText = TLVTag(0x47)
    public static let productName = TLVTag(0x4A)
    public static let application = TLVTag(0x60)
    public static let outcomeText = TLVTag(0x68)
    public static let deviceInformation = TLVTag(0xE4)

    /// Whether the value is text in the terminal's character set (PA00P015 ch. 9).
    public var isText: Bool { Self.texts.contains(self) }

    private static let texts: Set<TLVTag> = [
        textLine, vendorErrorText, deviceName, softwareVersion, applicationLabel, applicationName, emvCustomerText,
        emvMerchantText, productName,
    ]
}
