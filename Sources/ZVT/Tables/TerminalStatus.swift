/// The state of a terminal: the status byte in the completion of a status enquiry (PA00P015 ch. 2).
public struct TerminalStatus: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public init(_ rawValue: UInt8) { self.rawValue = rawValue }

    public static let ready = TerminalStatus(0x00)
    public static let initialisationRequired = TerminalStatus(0x51)
    public static let clockWrong = TerminalStatus(0x62)
    public static let busy = TerminalStatus(0x9C)
    public static let diagnosisRequired = TerminalStatus(0xC2)
    public static let reconciliationRequired = TerminalStatus(0xF0)

    public var isReady: Bool { self == .ready }
}
