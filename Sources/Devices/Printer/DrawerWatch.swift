internal import PayPoint

/// Puts together what a drawer does from its sensor, our orders and the time: who had it opened, for how long, and what is wrong.
///
/// Pure; times are milliseconds of a clock that never goes back.
struct DrawerWatch {
    /// A drawer that opens so soon behind an order which had seen nothing was opened by that order: the printer kept the pulse, or
    /// told late of what it did.
    static let lateMilliseconds: Int64 = 10_000

    enum Notice: Hashable {
        case moved(isOpen: Bool, order: Int64?, openSeconds: Int64?)
        case alarmed(DrawerAlarm, order: Int64?, openSeconds: Int64?)
    }

    private struct Opening {
        let since: Int64
        let order: Int64?
    }

    private let limitSeconds: Int64
    /// What the sensor says now.
    private(set) var state = DrawerState.unknown
    /// What it said when it was last heard, open or closed.
    private var heard: DrawerState?
    private var opening: Opening?
    /// Orders under way, oldest first.
    private var orders: [Int64] = []
    /// An order that saw the drawer stay shut, or saw nothing, and when it ended.
    private var unseen: (order: Int64, at: Int64)?
    private var hasMoved = false
    private var hasBeenClosed = false
    private(set) var alarm: DrawerAlarm?

    /// - Parameter limitSeconds: for how long the drawer may be open.
    init(limitSeconds: Int64) {
        self.limitSeconds = limitSeconds
    }

    func status(at now: Int64) -> DrawerStatus {
        let isOpen = state == .open
        return DrawerStatus(
            state: state, openSeconds: isOpen ? opening.map { (now - $0.since) / 1000 } : nil, alarm: alarm)
    }

    /// When the drawer will have been open for too long; `nil` while it is not seen open, or that was told.
    var deadline: Int64? {
        guard state == .open, alarm != .leftOpen, let opening else { return nil }
        return opening.since + limitSeconds * 1000
    }

    /// An order is on its way to the drawer.
    mutating func began(_ order: Int64) { orders.append(order) }

    mutating func ended(_ order: Int64, _ outcome: DrawerOutcome, at now: Int64) -> [Notice] {
        orders.removeAll { $0 == order }
        switch outcome {
        case .didNotOpen:
            unseen = (order, now)
            return hasMoved ? raise(.notMoving, order: order) : []
        case .pulseSent:
            unseen = (order, now)
            return []
        case .alreadyOpen:
            return hasBeenClosed ? [] : raise(.alwaysOpen, order: order)
        case .opened, .printerNotReady, .notReachable:
            return []
        }
    }

    /// What the sensor says, as often as it says it.
    mutating func sensed(_ now: DrawerState, at time: Int64) -> [Notice] {
        state = now
        guard now == .open || now == .closed, now != heard else { return [] }
        let before = heard
        heard = now
        if before != nil { hasMoved = true }
        alarm = nil
        return now == .open ? opened(isSeen: before != nil, at: time) : closed(isSeen: before != nil, at: time)
    }

    /// Time has passed.
    mutating func passed(_ now: Int64) -> [Notice] {
        guard let deadline, now >= deadline, let opening else { return [] }
        return raise(.leftOpen, order: opening.order, openSeconds: (now - opening.since) / 1000)
    }

    private mutating func opened(isSeen: Bool, at now: Int64) -> [Notice] {
        if let order = orders.first {
            // The order's outcome says so.
            opening = Opening(since: now, order: order)
            return []
        }
        let late = unseen.flatMap { now - $0.at <= Self.lateMilliseconds ? $0.order : nil }
        unseen = nil
        opening = Opening(since: now, order: late)
        return isSeen ? [.moved(isOpen: true, order: late, openSeconds: nil)] : []
    }

    private mutating func closed(isSeen: Bool, at now: Int64) -> [Notice] {
        hasBeenClosed = true
        defer { opening = nil }
        guard isSeen else { return [] }
        return [
            .moved(isOpen: false, order: opening?.order, openSeconds: opening.map { (now - $0.since) / 1000 })
        ]
    }

    private mutating func raise(_ alarm: DrawerAlarm, order: Int64?, openSeconds: Int64? = nil) -> [Notice] {
        guard self.alarm != alarm else { return [] }
        self.alarm = alarm
        return [.alarmed(alarm, order: order, openSeconds: openSeconds)]
    }
}

extension DrawerWatch.Notice {
    func event(of drawer: DeviceID) -> JournalEvent {
        switch self {
        case .moved(let isOpen, let order, let openSeconds):
            .drawerMoved(DrawerMoved(drawer: drawer, isOpen: isOpen, order: order, openSeconds: openSeconds))
        case .alarmed(let alarm, let order, let openSeconds):
            .drawerAlarmed(DrawerAlarmed(drawer: drawer, alarm: alarm, order: order, openSeconds: openSeconds))
        }
    }
}

extension DrawerStatus {
    /// For the list of devices.
    var german: String {
        switch alarm {
        case .leftOpen: "\(state.german), zu lange"
        case .notMoving: "\(state.german), hat sich zuletzt nicht geöffnet"
        case .alwaysOpen: "\(state.german), der Sensor hat sie noch nie geschlossen gesehen"
        case nil: state.german
        }
    }
}
