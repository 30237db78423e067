/// The outcome of a command as the terminal gives it: BMP 27, the first byte of 06 1E, the second byte of 84 xx
/// (PA00P015 ch. 10).
public struct ResultCode: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public init(_ rawValue: UInt8) { self.rawValue = rawValue }

    public static let success = ResultCode(0x00)
    /// Timeout, abort key, or abort by the ECR; the code does not say which.
    public static let aborted = ResultCode(0x6C)
    public static let notRegistered = ResultCode(0x6B)
    public static let wrongCurrency = ResultCode(0x6F)
    public static let endOfDayImpossible = ResultCode(0x77)
    public static let functionImpossible = ResultCode(0x83)
    public static let protocolError = ResultCode(0x9A)
    public static let communicationFault = ResultCode(0x9B)
    public static let busy = ResultCode(0x9C)
    public static let preAuthorizationError = ResultCode(0xB8)
    public static let printerNotReady = ResultCode(0xCC)
    public static let endOfDayRequired = ResultCode(0xF0)
    /// Another error; tags 1F16 and 1F17 say more.
    public static let other = ResultCode(0xFF)

    public var isSuccess: Bool { rawValue == 0 }
}
