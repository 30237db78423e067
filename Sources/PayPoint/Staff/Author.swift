/// Who did something at the Kasse.
public enum Author: Hashable, Sendable, Codable {
    /// A person who has signed on.
    case clerk(sign: ClerkSign, shift: ShiftID)
    /// The technician of the box: the system's administrator, or the user that the daemon runs as. Known by the kernel's word.
    case technician(user: UInt32)

    /// The sign of the person; `nil` for the technician.
    public var sign: ClerkSign? {
        switch self {
        case .clerk(let sign, _): sign
        case .technician: nil
        }
    }

    public var text: String {
        switch self {
        case .clerk(let sign, _): sign.text
        case .technician: Role.technician.german
        }
    }
}
