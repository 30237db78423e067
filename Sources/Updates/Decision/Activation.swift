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
        /// It does not answer, so nobody knows; see ``UpdateState/mayBeSilent(at:)``.
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
            guard calendar.isTimeKnown else { return .wait(.timeUnknown) }
            guard calendar.permits(now) else { return .wait(.outsideWindow(next: calendar.next(after: now))) }
        }
        return switch await counter() {
        case .closed: .now
        case .busy(let activities): .wait(.underWay(activities))
        case .silent: state.mayBeSilent(at: now) ? .now : .wait(.silent)
        }
    }
}
