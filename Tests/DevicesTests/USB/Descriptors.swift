/// Descriptors as devices give them, written by hand from USB 2.0, 9.6.
enum Descriptors {
    static func device(vendor: UInt16 = 0x04B8, product: UInt16 = 0x0202) -> [UInt8] {
        [
            18, 1, 0x00, 0x02, 0, 0, 0, 64, UInt8(vendor & 0xFF), UInt8(vendor >> 8), UInt8(product & 0xFF),
            UInt8(product >> 8), 0, 1, 1, 2, 3, 1,
        ]
    }

    static func configuration(_ value: UInt8, _ content: [UInt8]...) -> [UInt8] {
        let content = content.flatMap { $0 }
        return [9, 2, UInt8(9 + content.count), 0, 1, value, 0, 0xC0, 1] + content
    }

    static func interface(_ number: UInt8, alternate: UInt8 = 0, _ code: UInt8, _ sub: UInt8, _ mode: UInt8) -> [UInt8]
    {
        [9, 4, number, alternate, 2, code, sub, mode, 0]
    }

    static func bulk(_ address: UInt8, bytes: UInt8 = 64) -> [UInt8] {
        [7, 5, address, 2, bytes, 0, 0]
    }

    static func interrupt(_ address: UInt8) -> [UInt8] {
        [7, 5, address, 3, 8, 0, 10]
    }

    /// HID 1.11, 6.2.1: a descriptor this program knows nothing of.
    static let hid: [UInt8] = [9, 0x21, 0x11, 0x01, 0, 1, 0x22, 63, 0]
}
