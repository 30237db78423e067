/// That a device has a role at this pay point, said by a technician who saw what hangs behind it.
public struct Assignment: Hashable, Sendable {
    /// What a device is recognised by.
    public enum Mark: Hashable, Sendable {
        /// Wherever it is plugged in.
        case serial(String, USBIDs)
        /// Whatever is plugged in there.
        case port(String)
    }

    /// The name below /dev/zahlstelle: letters, digits, dot, underscore and dash.
    public let role: String
    public let shape: PluggedDevice.Shape
    public let mark: Mark
    /// Two hexadecimal digits; `nil` for the whole device.
    public let interface: String?

    /// - Returns: `nil` where a rule of udev could not be written with these texts.
    public init?(role: String, shape: PluggedDevice.Shape, mark: Mark, interface: String?) {
        guard Self.isPlain(role), !role.hasPrefix("."), !role.hasPrefix("-"), interface.map(Self.isPlain) ?? true else {
            return nil
        }
        switch mark {
        case .serial(let serial, _): guard Self.isPlain(serial) else { return nil }
        case .port(let port): guard Self.isPlain(port) else { return nil }
        }
        self.role = role
        self.shape = shape
        self.mark = mark
        self.interface = interface
    }

    /// Nothing that a rule would take for a pattern, a quote or a substitution.
    static func isPlain(_ text: some StringProtocol) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// Whether it is about this device.
    public func names(_ device: PluggedDevice) -> Bool {
        guard device.shape == shape, interface == nil || device.interface == interface else { return false }
        return switch mark {
        case .serial(let serial, let ids): device.serial == serial && device.ids == ids
        case .port(let port): device.place == port
        }
    }
}
