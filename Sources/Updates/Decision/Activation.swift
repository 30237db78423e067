public import PayPoint

/// Whether the installed update is to be started now.
public enum Activation: Hashable, Sendable {
    /// None is installed.
    case nothing
    case wait(WaitReason)
    case now

    /// What the pay point says of itself.
    public enum Counter: Hashable, Sendable {
        case closed
        /// What is under way, for people.
        case busy([UpdateState.Said])
        /// It does not answer, so nobody knows.
        case silent
    }

    /// - Parameters:
    ///   - calendar: `nil` where no window is configured.
    ///   - counter: asked only where everything else permits it.
    public static func decide(
        _ state: UpdateState, at now: Timestamp, calendar: UpdateCalendar?, counter: () async -> Counter
    ) async -> Activation {
        guard state.installed != nil, state.trial == nil else { return .nothing }
        if state.schedule.isHeld { return .wait(.held) }
        if let text = state.schedule.notBefore, let moment = Timestamp(iso8601: text), now < moment {
            return .wait(.notBefore(moment))
        }
        if !state.schedule.isUrgent {
            guard let calendar else { return .wait(.noWindow) }
            guard calendar.permits(now) else { return .wait(.outsideWindow(next: calendar.next(after: now))) }
        }
        return switch await counter() {
        case .closed: .now
        case .busy(let activities): .wait(.underWay(activities))
        case .silent: .wait(.silent)
        }
    }
}

/// Why an update waits.
public enum WaitReason: Hashable, Sendable {
    /// A technician holds it back.
    case held
    /// A technician named a moment.
    case notBefore(Timestamp)
    /// The configuration names no window.
    case noWindow
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
        case .held, .noWindow, .underWay, .silent: nil
        }
    }
}
