public import PayPoint

/// Why an update waits.
public enum WaitReason: Hashable, Sendable {
    /// A technician holds it back.
    case held
    /// A technician named a moment.
    case notBefore(Timestamp)
    /// The configuration names no window.
    case noWindow
    /// Nobody knows what time it is.
    case timeUnknown
    /// The calendar does not permit it.
    case outsideWindow(next: Timestamp?)
    /// The counter is not closed.
    case underWay([UpdateState.Said])
    /// The pay point does not say whether the counter is closed.
    case silent

    /// For programs.
    public var word: String {
        switch self {
        case .held: "held"
        case .notBefore: "notBefore"
        case .noWindow: "noWindow"
        case .timeUnknown: "timeUnknown"
        case .outsideWindow: "outsideWindow"
        case .underWay: "underWay"
        case .silent: "silent"
        }
    }

    /// When it is worth looking again.
    public var next: Timestamp? {
        switch self {
        case .notBefore(let moment): moment
        case .outsideWindow(let next): next
        case .held, .noWindow, .timeUnknown, .underWay, .silent: nil
        }
    }
}
