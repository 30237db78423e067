/// Finds real-time commands in the stream as it arrives. The printer obeys them at once, ahead of everything it holds, and
/// even where the bytes are part of a picture.
struct RealTimeScanner: Hashable, Sendable {
    enum Order: Hashable, Sendable {
        /// DLE EOT n.
        case status(UInt8)
        /// DLE ENQ n: 1 goes on behind an error, 2 forgets what is held.
        case recover(UInt8)
        /// DLE DC4 1: a pulse of that many milliseconds.
        case pulse(pin: UInt8, milliseconds: Int)
        /// DLE DC4 8.
        case clear
    }

    private var seen: [UInt8] = []

    private static let clearOrder: [UInt8] = [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08]

    /// The order that this byte completes.
    mutating func take(_ byte: UInt8) -> Order? {
        seen.append(byte)
        while !seen.isEmpty {
            switch Self.match(seen) {
            case .order(let order):
                seen = []
                return order
            case .incomplete: return nil
            case .none: seen.removeFirst()
            }
        }
        return nil
    }

    private enum Match { case order(Order), incomplete, none }

    private static func match(_ bytes: [UInt8]) -> Match {
        guard bytes[0] == 0x10 else { return .none }
        guard bytes.count > 1 else { return .incomplete }
        switch bytes[1] {
        case 0x04, 0x05:
            guard bytes.count > 2 else { return .incomplete }
            let known = bytes[1] == 0x04 ? 1...4 : 1...2
            guard known.contains(Int(bytes[2])) else { return .none }
            return .order(bytes[1] == 0x04 ? .status(bytes[2]) : .recover(bytes[2]))
        case 0x14:
            guard bytes.count > 2 else { return .incomplete }
            if bytes[2] == 0x08 { return matchClear(bytes) }
            guard bytes[2] == 0x01 else { return .none }
            guard bytes.count > 4 else { return .incomplete }
            guard bytes[3] <= 1, (1...8).contains(bytes[4]) else { return .none }
            return .order(.pulse(pin: bytes[3], milliseconds: Int(bytes[4]) * 100))
        default: return .none
        }
    }

    private static func matchClear(_ bytes: [UInt8]) -> Match {
        guard clearOrder.starts(with: bytes) else { return .none }
        return bytes.count == clearOrder.count ? .order(.clear) : .incomplete
    }
}
