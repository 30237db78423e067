internal import PayPoint
internal import ZVT
internal import ZVTSession

/// Where a terminal stands between payments.
enum TerminalCondition: Hashable {
    case connecting
    case registering
    case ready
    /// Registered, but it wants something done first.
    case wants(TerminalRemedy)
    case refused(String)
    case unreachable(PortFailure)
    /// It closes idle connections by itself and is connected again for the next payment.
    case resting
    /// It said that it goes away for a while; it is tried again meanwhile.
    case away(DayEndOutcome.Announcement)

    var connection: DeviceStatus.Connection {
        switch self {
        case .connecting: .connecting
        case .registering, .ready, .wants, .refused: .connected
        case .unreachable, .away: .disconnected
        case .resting: .connected
        }
    }

    var isReady: Bool {
        switch self {
        case .ready, .resting: true
        case .connecting, .registering, .wants, .refused, .unreachable, .away: false
        }
    }

    var isAway: Bool {
        if case .away = self { true } else { false }
    }

    /// It is on its way: a payment that waits for it goes on waiting.
    var isComing: Bool {
        switch self {
        case .connecting, .registering: true
        case .ready, .wants, .refused, .unreachable, .resting, .away: false
        }
    }

    /// It may be there soon, if only because a payment asks for it.
    var mayCome: Bool {
        switch self {
        case .connecting, .registering, .resting, .unreachable, .away: true
        case .ready, .wants, .refused: false
        }
    }

    /// The terminal takes orders; what it wants done first it says itself.
    var takesOrders: Bool {
        switch self {
        case .ready, .wants: true
        case .connecting, .registering, .refused, .unreachable, .resting, .away: false
        }
    }

    var german: String {
        switch self {
        case .connecting: "wird verbunden"
        case .registering: "meldet sich an"
        case .ready: "bereit"
        case .wants(let remedy): remedy.germanText
        case .refused(let reason): "Anmeldung abgelehnt: \(reason)"
        case .unreachable(let failure): failure.germanWhileTrying(for: .terminal)
        case .resting: "bereit, wird bei Bedarf verbunden"
        case .away(let announcement): "\(announcement.german), bitte einige Minuten warten"
        }
    }
}
