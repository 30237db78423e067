/// Something plugged in that a pay point may use: a serial line, or a printer on USB.
public struct PluggedDevice: Hashable, Sendable {
    /// How it is used.
    public enum Shape: Hashable, Sendable {
        /// A serial line, whatever hangs behind it.
        case line
        /// A device on USB that libusb drives.
        case usb
    }

    /// What the ids say it is (60-zahlstelle.hwdb).
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case printer
        case terminal
        /// A cash drawer with a USB plug of its own, which nothing here can drive.
        case drawer
        /// A printer by its class, perhaps an office's.
        case printerClass = "printer-class"
        /// An adapter, or something nobody has told us of.
        case unknown
    }

    public let shape: Shape
    public let kind: Kind
    /// "/dev/ttyUSB0".
    public let node: String
    /// Where udev keeps it, "/sys/devices/…".
    public let directory: String
    /// Where it is plugged in: bus and ports as sysfs names them, "1-2.3", or the name of a line of the board, "ttyS0".
    public let place: String
    /// Four hexadecimal digits each; `nil` for a line of the board.
    public let ids: USBIDs?
    /// As udev writes it, without what its rules could not match.
    public let serial: String?
    /// Which interface of a device with several, two hexadecimal digits.
    public let interface: String?
    /// Who made it and what it is called, as far as it says.
    public let name: String
    /// Its names below /dev/zahlstelle.
    public let links: [String]
    /// What a technician has assigned it to.
    public let role: String?

    public init(
        shape: Shape, kind: Kind, node: String, directory: String, place: String, ids: USBIDs?, serial: String?,
        interface: String?, name: String, links: [String], role: String?
    ) {
        self.shape = shape
        self.kind = kind
        self.node = node
        self.directory = directory
        self.place = place
        self.ids = ids
        self.serial = serial
        self.interface = interface
        self.name = name
        self.links = links
        self.role = role
    }

    /// How the configuration writes its address.
    public var address: String {
        switch shape {
        case .line: "serial:\(links.first ?? node)"
        case .usb: ids.map { ids in "usb:\(ids)" + (serial.map { ":\($0)" } ?? "") } ?? "usb:@\(place)"
        }
    }
}

/// Vendor and product as USB numbers them.
public struct USBIDs: Hashable, Sendable, CustomStringConvertible {
    /// Four hexadecimal digits in small letters each.
    public let vendor: String
    public let product: String

    public init?(vendor: String, product: String) {
        guard Self.isID(vendor), Self.isID(product) else { return nil }
        self.vendor = vendor.lowercased()
        self.product = product.lowercased()
    }

    public var description: String { "\(vendor):\(product)" }

    private static func isID(_ text: String) -> Bool { text.utf8.count == 4 && text.allSatisfy(\.isHexDigit) }
}
