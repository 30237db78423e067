/// What stands before the cents. The other one of the two may stand between thousands.
public enum CSVDecimalMark: Hashable, Sendable {
    case comma
    case point

    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .point: UInt8(ascii: ".")
        }
    }

    var thousands: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ".")
        case .point: UInt8(ascii: ",")
        }
    }
}
