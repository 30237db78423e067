internal import ZVT

/// A text that does not say what was meant.
public struct InvalidOrder: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

extension LineFault {
    /// - Throws: what is wrong with the text.
    public init(_ text: String) throws(InvalidOrder) {
        let parts = text.split(separator: "@", maxSplits: 1)
        guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else {
            throw InvalidOrder("'\(text)' is no fault: write KIND@DIRECTION:MESSAGE[#N], KIND one of \(Self.kinds)")
        }
        let place = parts[1].split(separator: ":", maxSplits: 1)
        guard place.count == 2, let direction = Direction(rawValue: String(place[0])) else {
            throw InvalidOrder("'\(parts[1])' is no place: write send:MESSAGE or receive:MESSAGE")
        }
        let message = place[1].split(separator: "#", maxSplits: 1)
        var occurrence = 1
        if message.count == 2 {
            guard let number = Int(message[1]), number > 0 else {
                throw InvalidOrder("'\(message[1])' is no number of a message: count from 1")
            }
            occurrence = number
        }
        guard let name = message.first else { throw InvalidOrder("'\(text)' names no message") }
        if direction != kind.direction ?? direction {
            throw InvalidOrder("\(kind.rawValue) happens when the terminal is to \(kind.direction?.rawValue ?? "")")
        }
        self.init(kind, direction, try Self.control(String(name)), occurrence: occurrence)
    }

    private static func control(_ name: String) throws(InvalidOrder) -> ControlField? {
        if name == "any" { return nil }
        if name.count == 4, let value = UInt16(name, radix: 16) {
            return ControlField(UInt8(value >> 8), UInt8(truncatingIfNeeded: value))
        }
        for value in UInt16.min...UInt16.max {
            let control = ControlField(UInt8(value >> 8), UInt8(truncatingIfNeeded: value))
            if control.name == name, name != "unknown", name != "nak" { return control }
        }
        throw InvalidOrder("'\(name)' is no message: write its four hexadecimal digits or its name, e.g. completion")
    }

    private static var kinds: String { Kind.allCases.map(\.rawValue).joined(separator: ", ") }
}

extension LineFault.Kind {
    /// One line for the table.
    public var summary: String {
        switch self {
        case .dropBefore: "cut the connection, lose the message"
        case .dropAfter: "cut the connection behind the message"
        case .lose: "lose the message, keep the connection"
        case .duplicate: "send the message twice"
        case .extraAnswer: "send an 80 00 00 that nobody asked for in front"
        case .garbage: "noise in front of the message"
        case .split: "send it in two parts, 1.5 s apart"
        case .late: "send it 6 s late, after T3"
        case .badCRC: "serial: wrong check sum, once"
        case .ignoreACK: "serial: miss its ACK, so it comes again after T2"
        case .nak: "serial: NAK for an intact block"
        case .loseACK: "serial: take the block, lose its ACK"
        }
    }

    /// The only direction it can happen in.
    var direction: LineFault.Direction? {
        switch self {
        case .dropBefore, .dropAfter, .lose: nil
        case .duplicate, .extraAnswer, .garbage, .split, .late, .badCRC, .ignoreACK: .send
        case .nak, .loseACK: .receive
        }
    }
}

extension LineFault: CustomStringConvertible {
    public var description: String {
        "\(kind.rawValue)@\(direction.rawValue):\(control?.hex ?? "any")\(occurrence == 1 ? "" : "#\(occurrence)")"
    }
}
