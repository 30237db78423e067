/// Runs a simulated device in real time on whatever link it is given.
///
/// One link at a time, as real devices have it.
public actor DeviceHost<Device: SimulatedDevice> {
    /// How the device's world runs: 1 as in reality, 10 ten times as fast, infinity without any pause.
    public let speed: Double
    private var device: Device
    private let onNote: @Sendable (DeviceNote) -> Void
    private let onOutput: @Sendable (Device.Output) -> Void
    private var link: (any DeviceLink)?
    private var timers: [Device.Timer: Task<Void, Never>] = [:]
    private var timerCount: UInt64 = 0
    private var isReadingStopped = false
    private var watchers: [AsyncStream<Void>.Continuation] = []
    /// The reader that waits until the device takes bytes again.
    private var waiting: CheckedContinuation<Void, Never>?
    private var current: [Device.Timer: UInt64] = [:]

    public init(
        _ device: Device, speed: Double = 1, onNote: @escaping @Sendable (DeviceNote) -> Void = { _ in },
        onOutput: @escaping @Sendable (Device.Output) -> Void = { _ in }
    ) {
        self.device = device
        self.speed = max(speed, 0.001)
        self.onNote = onNote
        self.onOutput = onOutput
    }

    /// One element now and one whenever something has happened to the device, for whoever waits until it looks a certain way.
    public func changes() -> AsyncStream<Void> {
        let (stream, feed) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        watchers.append(feed)
        feed.yield()
        return stream
    }

    /// What the device looks like now.
    public func read<Value: Sendable>(_ value: @Sendable (Device) -> Value) -> Value { value(device) }

    public func act(_ action: Device.Action) { handle(.action(action)) }

    /// Takes over a link. Refused while there is another one.
    func open(_ link: any DeviceLink) -> Bool {
        guard self.link == nil else { return false }
        self.link = link
        handle(.linkOpened)
        return true
    }

    /// Returns when more bytes are wanted.
    func received(_ bytes: [UInt8], over link: any DeviceLink) async {
        guard self.link === link else { return }
        handle(.received(bytes))
        guard isReadingStopped else { return }
        await withCheckedContinuation { waiting = $0 }
    }

    private func startReading() {
        isReadingStopped = false
        waiting?.resume()
        waiting = nil
    }

    /// The peer has closed this link.
    func lost(_ link: any DeviceLink) {
        guard self.link === link else { return }
        self.link = nil
        handle(.linkLost)
    }

    /// Ends timers and link.
    public func stop() {
        for timer in timers.values { timer.cancel() }
        timers = [:]
        current = [:]
        link?.close()
        link = nil
        startReading()
    }

    private func handle(_ event: DeviceEvent<Device.Timer, Device.Action>) {
        for effect in device.handle(event, at: Self.now) { carryOut(effect) }
        watchers.removeAll { if case .terminated = $0.yield() { true } else { false } }
    }

    private func carryOut(_ effect: DeviceEffect<Device.Timer, Device.Output>) {
        switch effect {
        case .write(let bytes): link?.write(bytes)
        case .arm(let timer, let delay): arm(timer, delay)
        case .disarm(let timer): disarm(timer)
        case .closeLink:
            link?.close()
            link = nil
            startReading()
        case .stopReading: isReadingStopped = true
        case .startReading: startReading()
        case .output(let output): onOutput(output)
        case .note(let note): onNote(note)
        }
    }

    private func arm(_ timer: Device.Timer, _ delay: Delay) {
        disarm(timer)
        timerCount += 1
        let number = timerCount
        current[timer] = number
        let duration: Duration =
            switch delay {
            case .wire(let milliseconds): .milliseconds(milliseconds)
            case .world(let milliseconds): .seconds(Double(milliseconds) / 1000 / speed)
            }
        timers[timer] = Task { [weak self] in
            guard (try? await Task.sleep(for: duration)) != nil else { return }
            await self?.fire(timer, number)
        }
    }

    private func disarm(_ timer: Device.Timer) {
        timers.removeValue(forKey: timer)?.cancel()
        current[timer] = nil
    }

    private func fire(_ timer: Device.Timer, _ number: UInt64) {
        guard current[timer] == number else { return }
        disarm(timer)
        handle(.timer(timer))
    }
}
