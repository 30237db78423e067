import Simulation

/// A device on a clock of its own: nothing happens unless the test says so.
struct Bench<Device: SimulatedDevice> {
    var device: Device
    private(set) var now: Int64
    private(set) var written: [UInt8] = []
    private(set) var outputs: [Device.Output] = []
    private(set) var notes: [DeviceNote] = []
    private(set) var isClosed = false
    private(set) var isReadingStopped = false
    private var timers: [(timer: Device.Timer, due: Int64)] = []

    /// 2026-03-05 14:30:00 UTC.
    static var start: Int64 { 1_772_721_000_000 }

    init(_ device: Device) {
        self.device = device
        now = Self.start
    }

    mutating func open() {
        isClosed = false
        handle(.linkOpened)
    }

    mutating func lose() { handle(.linkLost) }

    mutating func receive(_ bytes: [UInt8]) { handle(.received(bytes)) }

    mutating func act(_ action: Device.Action) { handle(.action(action)) }

    /// What was written since the last call.
    mutating func take() -> [UInt8] {
        defer { written = [] }
        return written
    }

    /// The next timer fires.
    ///
    /// - Returns: false where none is armed.
    mutating func fireNext() -> Bool {
        guard let next = timers.min(by: { $0.due < $1.due }) else { return false }
        fire(next)
        return true
    }

    /// Time passes.
    mutating func wait(_ milliseconds: Int64) {
        let end = now + milliseconds
        while let next = timers.filter({ $0.due <= end }).min(by: { $0.due < $1.due }) { fire(next) }
        now = end
    }

    /// Milliseconds until the next timer; nil where none is armed.
    var untilNext: Int64? { timers.map { $0.due - now }.min() }

    private mutating func fire(_ next: (timer: Device.Timer, due: Int64)) {
        timers.removeAll { $0.timer == next.timer }
        now = max(now, next.due)
        handle(.timer(next.timer))
    }

    private mutating func handle(_ event: DeviceEvent<Device.Timer, Device.Action>) {
        for effect in device.handle(event, at: now) {
            switch effect {
            case .write(let bytes): if !isClosed { written += bytes }
            case .arm(let timer, .wire(let milliseconds)), .arm(let timer, .world(let milliseconds)):
                timers.removeAll { $0.timer == timer }
                timers.append((timer, now + Int64(milliseconds)))
            case .disarm(let timer): timers.removeAll { $0.timer == timer }
            case .closeLink: isClosed = true
            case .stopReading: isReadingStopped = true
            case .startReading: isReadingStopped = false
            case .output(let output): outputs.append(output)
            case .note(let note): notes.append(note)
            }
        }
    }
}
