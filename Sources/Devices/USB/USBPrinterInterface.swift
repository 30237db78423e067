/// Where a device takes what is printed and answers.
struct USBPrinterInterface: Hashable, Sendable {
    let number: UInt8
    let alternate: UInt8
    let output: USBInterface.Endpoint
    /// `nil` for a printer that cannot answer.
    let input: USBInterface.Endpoint?

    private enum Class {
        static let printer: UInt8 = 0x07
        static let vendor: UInt8 = 0xFF
    }

    /// The printer class' protocol codes (USB Printer Class 1.1, 4.3), the best first: the bidirectional one, the one that only
    /// takes, and IEEE 1284.4, where ESC/POS is spoken without its packets.
    private enum Modes {
        static let unidirectional: UInt8 = 1
        static let ranked: [UInt8] = [2, unidirectional, 3]
    }

    /// Chooses among all alternate settings of the active configuration: the best of the printer class; where there is none
    /// and the model is known to hide its printer, the first vendor-specific one that takes and answers in bulk.
    init?(among interfaces: [USBInterface], of identity: USBIdentity) {
        let printers = interfaces.filter { $0.classCode == Class.printer && $0.bulkOut != nil }
        if let best = printers.min(by: { Self.rank($0) < Self.rank($1) }) {
            self.init(best, answers: best.protocolCode != Modes.unidirectional)
        } else if USBDisguise.isKnown(vendor: identity.vendor, product: identity.product),
            let first = interfaces.first(where: {
                $0.classCode == Class.vendor && $0.bulkOut != nil && $0.bulkIn != nil
            })
        {
            self.init(first, answers: true)
        } else {
            return nil
        }
    }

    private init?(_ interface: USBInterface, answers: Bool) {
        guard let output = interface.bulkOut else { return nil }
        number = interface.number
        alternate = interface.alternate
        self.output = output
        input = answers ? interface.bulkIn : nil
    }

    private static func rank(_ interface: USBInterface) -> Int {
        Modes.ranked.firstIndex(of: interface.protocolCode) ?? Modes.ranked.count
    }
}
