/// A message with its meaning, in either direction.
///
/// Lossless: `apdu` is exactly the message that was read, whatever order its fields had.
public enum Message: Hashable, Sendable {
    // ECR -> PT
    case registration(Registration)
    case authorization(Authorization)
    case logOff
    case sendTotals(SendTotals)
    case reprintReceipts(ReprintReceipts)
    case resetTerminal
    case printSystemConfiguration
    case repeatReceipt(RepeatReceipt)
    case partialReversal(PartialReversal)
    case reversal(Reversal)
    case refund(Refund)
    case endOfDay(EndOfDay)
    case diagnosis(Diagnosis)
    case setDateAndTime(SetDateAndTime)
    case initialisation(Initialisation)
    case abort(Abort)
    case displayText(DisplayText)
    case activateServiceMode(ActivateServiceMode)
    case softwareUpdate(SoftwareUpdate)
    case statusEnquiry(StatusEnquiry)

    // PT -> ECR
    case setDateAndTimeInECR(SetDateAndTimeInECR)
    case statusInformation(StatusInformation)
    case intermediateStatus(IntermediateStatus)
    case completion(Completion)
    case abortByTerminal(AbortByTerminal)
    case printLine(PrintLine)
    case printTextBlock(PrintTextBlock)

    // both ways
    /// 80 xx, "accepted".
    case acknowledge(Response)
    /// 84 xx. 84 00 counts as accepted: ask `Response.isPositive`.
    case refusal(Response)
    /// Any message without a type of its own, and a typed one whose body has data where none belongs.
    case other(APDU)
}

/// What a typed message is to the codec.
public protocol MessageBody: Hashable, Sendable {
    static var control: ControlField { get }
    /// - Throws: `ZVTError` with its offset in `data`.
    init(data: [UInt8]) throws(ZVTError)
    /// The body for the wire, exactly as it was read.
    var data: [UInt8] { get }
}

extension MessageBody {
    public var apdu: APDU { APDU(Self.control, data: data) }
}
