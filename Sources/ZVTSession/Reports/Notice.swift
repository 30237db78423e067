public import ZVT

/// What happened beside the orders; for the log. None of it carries message bytes.
public enum Notice: Hashable, Sendable {
    /// 04 01: the terminal's clock. It was acknowledged and not followed.
    case terminalClock(SetDateAndTimeInECR)
    /// A command of the terminal outside any order, acknowledged.
    case unsolicited(ControlField)
    /// 06 1E outside any order, acknowledged.
    case unsolicitedEnd(ResultCode)
    /// The completion of a status enquiry inside another order; that one goes on.
    case statusInside(TerminalStatus)
    /// 80 xx or 84 xx that answers nothing of ours.
    case strayResponse(ControlField)
    /// Answered 84 83.
    case unknownCommand(ControlField)
    /// The serial line brought the same message once more; answered again, not carried out again.
    case repeated(ControlField)
    /// A message that could not be read; answered as usual.
    case unreadable(ControlField, ZVTError)
    /// The registration form with this index of the ladder was refused; the next one is tried.
    case registrationFallback(rung: Int, ResultCode)
    /// The link broke within a receipt of 06 D1.
    case incompleteReceipt(lines: Int)
    /// Bytes of the serial line that were thrown away.
    case lineNoise(SerialRejection)
    /// An intact block that holds no message.
    case badBlock(ZVTError)
    case lineFailure(SerialFailure)
    /// What answers on TCP is not ZVT.
    case notZVT(StreamRejection)
}
