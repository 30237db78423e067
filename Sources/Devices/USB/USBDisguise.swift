/// Receipt printers that can show a vendor-specific interface where others show the printer class.
enum USBDisguise {
    private static let epson: UInt16 = 0x04B8
    private static let wincorNixdorf: UInt16 = 0x0AA7

    /// Epson's TM series, which GS ( E switches between both classes; the models share ids.
    private static let epsonProducts: Set<UInt16> = [
        0x0202, 0x0E03, 0x0E15, 0x0E1F, 0x0E20, 0x0E27, 0x0E28, 0x0E31, 0x0E32,
    ]

    /// TH210, TH220, TH320 and TH420 in their native mode.
    private static let wincorNixdorfProducts: Set<UInt16> = [0x0301, 0x0303, 0x0307, 0x0309]

    static func isKnown(vendor: UInt16, product: UInt16) -> Bool {
        switch vendor {
        case epson: epsonProducts.contains(product)
        case wincorNixdorf: wincorNixdorfProducts.contains(product)
        default: false
        }
    }
}
