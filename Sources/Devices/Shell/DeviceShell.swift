internal import PayPoint

/// Runs a machine on a real line: opens the line again when it is lost, passes bytes, keeps the timers.
///
/// Terminals and printers share it; what they differ in is their machine.
actor DeviceShell<Machine: DeviceMachine> {
    /// News of the line that the machine itself does not see.
    enum LinkNews: Sendable {
        /// Closed until somebody needs it.
        case resting
        case connecting
        case opened
        case lost
        case failed(PortFailure)
    }

    /// When the line is opened again after it was lost.
    enum Opening: Sendable {
        case always
        /// Only when it is needed: the device closes idle lines by itself.
        case onDemand
    }

    enum News: Sendable {
        case link(LinkNews)
        case report(Machine.Report)
    }

    /// All that happens, in order. Has one reader. Not bounded by itself, since no news may be lost: a device waits for our answer
    /// to nearly everything it says, and the port closes a line that floods us (``PortLimits/eventsWaiting``).
    nonisolated let news: AsyncStream<News>
    private let tell: AsyncStream<News>.Continuation
    private let inputs: AsyncStream<Machine.Input>
    private let inbox: AsyncStream<Machine.Input>.Continuation
    private let port: Port
    private let opening: Opening
    private var demanded = true
    private var sleeper: CheckedContinuation<Void, Never>?
    private let clock: ContinuousClock
    private let start: ContinuousClock.Instant
    private var machine: Machine
    private var line: PortLine?
    private var timers: [Machine.Timer: (number: Int, task: Task<Void, Never>)] = [:]
    private var timerNumber = 0

    init(_ machine: Machine, port: Port, opening: Opening = .always) {
        self.machine = machine
        self.port = port
        self.opening = opening
        clock = ContinuousClock()
        start = clock.now
        (news, tell) = AsyncStream.makeStream(of: News.self)
        (inputs, inbox) = AsyncStream.makeStream(of: Machine.Input.self)
    }

    /// Keeps the line open until the task is cancelled.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.keepOpen() }
            group.addTask { await self.takeInputs() }
        }
        for timer in timers.values { timer.task.cancel() }
        tell.finish()
    }

    private func takeInputs() async {
        for await input in inputs { feed(.input(input)) }
    }

    private func keepOpen() async {
        var backoff = Backoff()
        while !Task.isCancelled {
            await rest()
            guard !Task.isCancelled else { break }
            tell.yield(.link(.connecting))
            do {
                let line = try await port.open()
                let opened = milliseconds
                demanded = false
                await follow(line)
                backoff.lineEnded(afterMilliseconds: milliseconds - opened)
            } catch let failure as PortFailure {
                tell.yield(.link(.failed(failure)))
                if await port.comesWhileWaiting() { backoff = Backoff() }
            } catch {
                tell.yield(.link(.failed(.unreachable("\(error)"))))
            }
            try? await clock.sleep(for: .milliseconds(backoff.delayMilliseconds()))
        }
    }

    /// Tells the machine what it is to do. What is given first is done first.
    nonisolated func give(_ input: Machine.Input) {
        inbox.yield(input)
    }

    /// Opens a line that rests.
    func demand() {
        demanded = true
        sleeper?.resume()
        sleeper = nil
    }

    /// Waits until the line is needed. The first opening needs no demand: it shows whether the device is there at all.
    private func rest() async {
        switch opening {
        case .always: return
        case .onDemand:
            guard !demanded else { return }
            tell.yield(.link(.resting))
            await withTaskCancellationHandler {
                await withCheckedContinuation { sleeper = $0 }
            } onCancel: {
                Task { await self.demand() }
            }
        }
    }

    private var milliseconds: Int64 {
        let elapsed = start.duration(to: clock.now).components
        return elapsed.seconds * 1000 + elapsed.attoseconds / 1_000_000_000_000_000
    }

    private func follow(_ line: PortLine) async {
        self.line = line
        tell.yield(.link(.opened))
        feed(.opened)
        // Not cancelled with us: an abandoned line ends its events when it has given everything back.
        let reading = Task { await take(line.events) }
        await withTaskCancellationHandler {
            await reading.value
        } onCancel: {
            line.abandon()
        }
        self.line = nil
        feed(.lost)
        tell.yield(.link(.lost))
        line.abandon()
    }

    private func take(_ events: AsyncStream<PortEvent>) async {
        for await event in events {
            switch event {
            case .received(let bytes): feed(.received(bytes))
            case .taken(let count): feed(.written(count))
            }
        }
    }

    private func feed(_ event: DeviceEvent<Machine.Timer, Machine.Input>) {
        for effect in machine.handle(event, at: milliseconds) {
            switch effect {
            case .send(let bytes): line?.send(bytes)
            case .arm(let timer, let milliseconds): arm(timer, milliseconds)
            case .disarm(let timer): timers.removeValue(forKey: timer)?.task.cancel()
            case .report(let report): tell.yield(.report(report))
            case .close: line?.abandon()
            }
        }
    }

    private func arm(_ timer: Machine.Timer, _ milliseconds: Int) {
        timers.removeValue(forKey: timer)?.task.cancel()
        timerNumber += 1
        let number = timerNumber
        let clock = self.clock
        let task = Task {
            guard (try? await clock.sleep(for: .milliseconds(milliseconds))) != nil else { return }
            self.fire(timer, number)
        }
        timers[timer] = (number, task)
    }

    private func fire(_ timer: Machine.Timer, _ number: Int) {
        guard timers[timer]?.number == number else { return }
        timers[timer] = nil
        feed(.timer(timer))
    }
}
