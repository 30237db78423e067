/// How the configuration names a printer on USB.
public enum USBAddress: Hashable, Sendable, CustomStringConvertible {
    /// By its ids, and by its serial number too where one is given.
    case model(vendor: UInt16, product: UInt16, serial: String?)
    /// By where it is plugged in, whatever it is: bus and ports as sysfs names them, "1-2.3".
    case place(String)

    /// How an address is written.
    public static let rule = "usb:VVVV:PPPP, usb:VVVV:PPPP:SERIAL or usb:@BUS-PORT.PORT"
    /// A device hangs behind the root hub and at most five more (USB 2.0, 4.1.1).
    private static let portsMax = 6

    /// Reads "usb:04b8:0202", "usb:04b8:0202:J0001" or "usb:@1-2.3". The serial number is taken as it stands and may contain
    /// colons.
    public init?(_ text: String) {
        guard text.hasPrefix("usb:") else { return nil }
        let rest = text.dropFirst(4)
        if rest.hasPrefix("@") {
            let place = String(rest.dropFirst())
            guard Self.isPlace(place) else { return nil }
            self = .place(place)
            return
        }
        let parts = rest.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, let vendor = Self.id(parts[0]), let product = Self.id(parts[1]) else { return nil }
        let serial = parts.count == 3 ? String(parts[2]) : nil
        guard serial?.isEmpty != true else { return nil }
        self = .model(vendor: vendor, product: product, serial: serial)
    }

    public var description: String {
        switch self {
        case .model(let vendor, let product, let serial):
            "usb:\(Self.text(vendor)):\(Self.text(product))" + (serial.map { ":\($0)" } ?? "")
        case .place(let place): "usb:@\(place)"
        }
    }

    func names(_ identity: USBIdentity) -> Bool {
        switch self {
        case .model(let vendor, let product, let serial):
            identity.vendor == vendor && identity.product == product && (serial == nil || identity.serial == serial)
        case .place(let place): identity.place == place
        }
    }

    private static func id(_ text: Substring) -> UInt16? {
        guard text.utf8.count == 4, text.allSatisfy(\.isHexDigit) else { return nil }
        return UInt16(text, radix: 16)
    }

    private static func text(_ id: UInt16) -> String {
        let digits = String(id, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static func isPlace(_ text: String) -> Bool {
        let halves = text.split(separator: "-", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return false }
        let ports = halves[1].split(separator: ".", omittingEmptySubsequences: false)
        return ports.count <= portsMax && ([halves[0]] + ports).allSatisfy(isNumber)
    }

    /// As sysfs writes numbers that count from one.
    private static func isNumber(_ text: Substring) -> Bool {
        guard let number = UInt8(text), number > 0 else { return false }
        return String(number) == text
    }
}
