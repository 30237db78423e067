extension ControlField {
    // ECR -> PT (PA00P015 ch. 2)
    public static let registration = ControlField(0x06, 0x00)
    public static let authorization = ControlField(0x06, 0x01)
    public static let logOff = ControlField(0x06, 0x02)
    public static let sendTotals = ControlField(0x06, 0x10)
    public static let reprintReceipts = ControlField(0x06, 0x12)
    public static let resetTerminal = ControlField(0x06, 0x18)
    public static let printSystemConfiguration = ControlField(0x06, 0x1A)
    public static let repeatReceipt = ControlField(0x06, 0x20)
    public static let preAuthorization = ControlField(0x06, 0x22)
    public static let partialReversal = ControlField(0x06, 0x23)
    public static let bookTotal = ControlField(0x06, 0x24)
    public static let preAuthorizationReversal = ControlField(0x06, 0x25)
    public static let reversal = ControlField(0x06, 0x30)
    public static let refund = ControlField(0x06, 0x31)
    public static let endOfDay = ControlField(0x06, 0x50)
    public static let diagnosis = ControlField(0x06, 0x70)
    public static let selfTest = ControlField(0x06, 0x79)
    public static let setDateAndTime = ControlField(0x06, 0x91)
    public static let initialisation = ControlField(0x06, 0x93)
    public static let abort = ControlField(0x06, 0xB0)
    public static let readCard = ControlField(0x06, 0xC0)
    public static let displayText = ControlField(0x06, 0xE0)
    public static let activateServiceMode = ControlField(0x08, 0x01)
    public static let softwareUpdate = ControlField(0x08, 0x10)
    public static let selectLanguage = ControlField(0x08, 0x30)
    public static let changeBaudRate = ControlField(0x08, 0x40)
    public static let statusEnquiry = ControlField(0x05, 0x01)

    // PT -> ECR (PA00P015 ch. 3)
    public static let setDateAndTimeInECR = ControlField(0x04, 0x01)
    public static let statusInformation = ControlField(0x04, 0x0F)
    public static let intermediateStatus = ControlField(0x04, 0xFF)
    public static let completion = ControlField(0x06, 0x0F)
    public static let abortByTerminal = ControlField(0x06, 0x1E)
    public static let printLine = ControlField(0x06, 0xD1)
    public static let printTextBlock = ControlField(0x06, 0xD3)

    /// 80 00
    public static let acknowledge = ControlField(0x80, 0x00)

    /// A short English name in snake case, `unknown` where the specification has none. 80 00 and 84 00 are `ack`, every
    /// other 84 xx is `nak`.
    public var name: String {
        switch (cla, ins) {
        case (0x80, 0x00), (0x84, 0x00): "ack"
        case (0x84, _): "nak"
        default: CommandLayout.table[self]?.name ?? "unknown"
        }
    }
}
