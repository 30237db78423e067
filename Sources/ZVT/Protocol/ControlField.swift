/// The two bytes that say what a message is: CLA and INS of a command, CCRC and APRC of a response (PA00P015).
public struct ControlField: Hashable, Sendable {
    public let cla: UInt8
    public let ins: UInt8

    public init(_ cla: UInt8, _ ins: UInt8) {
        self.cla = cla
        self.ins = ins
    }

    /// Four upper-case hexadecimal digits, e.g. `0601`.
    public var hex: String { hexText([cla, ins]) }

    /// 80 xx or 84 xx: an answer, not a command.
    public var isResponse: Bool { cla == 0x80 || cla == 0x84 }

    /// Whether a message can start with this byte.
    ///
    /// TCP carries no start mark, so the class byte is all there is to tell ZVT from the text banner or the other cash
    /// register protocol of a terminal that is set up wrongly. Known classes: 04, 05, 06, 08 (specification), 0F (vendor
    /// commands, seen on Feig terminals), 80, 84 (responses).
    public static func isClass(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x04, 0x05, 0x06, 0x08, 0x0F, 0x80, 0x84: true
        default: false
        }
    }
}

extension ControlField: CustomStringConvertible {
    public var description: String { "\(hex) \(name)" }
}
