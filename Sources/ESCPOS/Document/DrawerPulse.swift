/// The electric pulse that opens a cash drawer (ESC p). Both times are always sent: without them every second kick works
/// (lsongdev/node-escpos#151).
public struct DrawerPulse: Sendable, Hashable {
    /// The drawer connector's two solenoid lines.
    public enum Pin: UInt8, Sendable, Hashable {
        /// Connector pin 2, the first drawer.
        case two = 0
        /// Connector pin 5, the second drawer.
        case five = 1
    }

    /// Why times are refused.
    public enum Defect: Error, Equatable {
        /// The on time must be 2 to 126 ms in steps of 2 ms.
        case onTime(milliseconds: Int)
        /// The off time must be 2 to 510 ms in steps of 2 ms.
        case offTime(milliseconds: Int)
        /// The solenoid would be on for more than a fifth of the time and may burn (duty at most 0.2, Citizen iDP-3551
        /// manual p. 114): the off time must be at least four times the on time.
        case dutyTooHigh(onMilliseconds: Int, offMilliseconds: Int)
    }

    public let pin: Pin
    /// The time the solenoid is on, in units of 2 ms.
    let onUnits: UInt8
    /// The time it must rest, in units of 2 ms.
    let offUnits: UInt8

    /// ESC p m t1 t2 on the wire.
    public var command: [UInt8] { [0x1B, 0x70, pin.rawValue, onUnits, offUnits] }

    /// DLE DC4 1 m t on the wire: the same pulse, which the printer carries out at once. Its time counts in steps of 100 ms, 1
    /// to 8, and is never shorter than that of ``command``.
    public var realTimeCommand: [UInt8] {
        [0x10, 0x14, 0x01, pin.rawValue, UInt8(clamping: (onMilliseconds + 99) / 100)]
    }

    public var onMilliseconds: Int { Int(onUnits) * 2 }
    public var offMilliseconds: Int { Int(offUnits) * 2 }

    /// - Throws: ``Defect`` when a time is out of range or the rest is shorter than four times the pulse.
    public init(pin: Pin = .two, onMilliseconds: Int, offMilliseconds: Int) throws(Defect) {
        guard (2...126).contains(onMilliseconds), onMilliseconds.isMultiple(of: 2) else {
            throw .onTime(milliseconds: onMilliseconds)
        }
        guard (2...510).contains(offMilliseconds), offMilliseconds.isMultiple(of: 2) else {
            throw .offTime(milliseconds: offMilliseconds)
        }
        guard offMilliseconds >= 4 * onMilliseconds else {
            throw .dutyTooHigh(onMilliseconds: onMilliseconds, offMilliseconds: offMilliseconds)
        }
        self.init(pin: pin, onUnits: UInt8(onMilliseconds / 2), offUnits: UInt8(offMilliseconds / 2))
    }

    private init(pin: Pin, onUnits: UInt8, offUnits: UInt8) {
        self.pin = pin
        self.onUnits = onUnits
        self.offUnits = offUnits
    }

    /// 50 ms on, 500 ms off (19h FAh): enough for common 24 V drawers, far below the duty limit.
    public static func standard(pin: Pin = .two) -> DrawerPulse {
        DrawerPulse(pin: pin, onUnits: 25, offUnits: 250)
    }
}
