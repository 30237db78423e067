/// Runs a machine on a real line: opens the line again when it is lost, passes bytes, keeps the timers.
///
/// Terminals and printers share it; what they differ in is their machine.
actor DeviceShell<Machine: DeviceMachine> {
    /// News of the line that the machine itself does not see.
    enum LinkNews: Sendable {
        case connecting
        case opened
        case lost
        case failed(PortFailure)
    }

    enum News: Sendable {
        case link(LinkNews)
        case report(Machine.Report)
    }

    private enum Told: Sendable {
        case input(Machine.Input)
        case demand
    }

    /// All that happens, in order. Has one reader. While it is behind, nothing more is taken from the line, and a device that
    /// goes on talking loses its line to ``PortLimits/eventsWaiting``.
    nonisolated let news = NewsQueue<News>()
    /// Not bounded by itself: it is emptied without waiting for anything, and the owner says little.
    private let told: AsyncStream<Told>
    private let inbox: AsyncStream<Told>.Continuation
    private let port: Port
    private let clock: SteadyClock
    private var machine: Machine
    private var line: PortLine?
    /// What the line was last told.
    private var patience: LinePatience?
    private var timers: [Machine.Timer: (number: Int, task: Task<Void, Never>)] = [:]
    private var timerNumber = 0
    /// The line stays closed until it is demanded.
    private var isResting = false
    private var sleeper: CheckedContinuation<Void, Never>?
    /// Runs while a lost device is left alone.
    private var pausing: Task<Void, Never>?

    init(_ machine: Machine, port: Port, clock: SteadyClock) {
        self.machine = machine
        self.port = port
        self.clock = clock
        (told, inbox) = AsyncStream.makeStream(of: Told.self)
    }

    /// Keeps the line open until the task is cancelled.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.keepOpen() }
            group.addTask { await self.listen() }
        }
        for timer in timers.values { timer.task.cancel() }
        news.finish()
    }

    /// Tells the machine what it is to do. What is given first is done first.
    nonisolated func give(_ input: Machine.Input) {
        inbox.yield(.input(input))
    }

    /// The line is needed now: opens one that rests, and tries one that was lost without waiting any longer.
    nonisolated func demand() {
        inbox.yield(.demand)
    }

    private func listen() async {
        for await told in told {
            switch told {
            case .input(let input): feed(.input(input))
            case .demand: wake()
            }
        }
    }

    private func keepOpen() async {
        var backoff = Backoff()
        while !Task.isCancelled {
            await news.room()
            news.tell(.link(.connecting))
            do {
                let line = try await port.open()
                let opened = clock.milliseconds
                await follow(line)
                backoff.lineEnded(afterMilliseconds: clock.milliseconds - opened)
                if isResting {
                    await rest()
                    continue
                }
            } catch let failure as PortFailure {
                news.tell(.link(.failed(failure)))
                if await port.comesWhileWaiting() { backoff = Backoff() }
            } catch {
                news.tell(.link(.failed(.unreachable("\(error)"))))
            }
            await pause(milliseconds: backoff.delayMilliseconds())
        }
    }

    private func rest() async {
        await withTaskCancellationHandler {
            guard isResting else { return }
            await withCheckedContinuation { sleeper = $0 }
        } onCancel: {
            Task { await self.wake() }
        }
    }

    private func pause(milliseconds: Int) async {
        let clock = self.clock
        let end = clock.now + .milliseconds(milliseconds)
        let pause = Task<Void, Never> { try? await clock.sleep(until: end) }
        pausing = pause
        await withTaskCancellationHandler {
            await pause.value
        } onCancel: {
            pause.cancel()
        }
        pausing = nil
    }

    private func wake() {
        isResting = false
        sleeper?.resume()
        sleeper = nil
        pausing?.cancel()
    }

    private func follow(_ line: PortLine) async {
        self.line = line
        patience = nil
        news.tell(.link(.opened))
        feed(.opened)
        // Not cancelled with us: an abandoned line ends its events when it has given everything back.
        let reading = Task { await take(line.events) }
        await withTaskCancellationHandler {
            await reading.value
        } onCancel: {
            line.abandon()
            news.release()
        }
        self.line = nil
        feed(.lost)
        news.tell(.link(.lost))
        line.abandon()
    }

    private func take(_ events: AsyncStream<PortEvent>) async {
        for await event in events {
            switch event {
            case .received(let bytes): feed(.received(bytes))
            case .taken(let count): feed(.written(count))
            }
            await news.room()
        }
    }

    private func feed(_ event: DeviceEvent<Machine.Timer, Machine.Input>) {
        for effect in machine.handle(event, at: clock.milliseconds) {
            switch effect {
            case .send(let bytes): line?.send(bytes)
            case .arm(let timer, let milliseconds): arm(timer, milliseconds)
            case .disarm(let timer): timers.removeValue(forKey: timer)?.task.cancel()
            case .report(let report): news.tell(.report(report))
            case .close: line?.abandon()
            case .rest: isResting = true
            }
        }
        adaptPatience()
    }

    private func adaptPatience() {
        let now: LinePatience = machine.isAtRest ? .atRest : .atWork
        guard patience != now else { return }
        patience = now
        line?.have(now)
    }

    private func arm(_ timer: Machine.Timer, _ milliseconds: Int) {
        timers.removeValue(forKey: timer)?.task.cancel()
        timerNumber += 1
        let number = timerNumber
        let clock = self.clock
        let end = clock.now + .milliseconds(milliseconds)
        let task = Task {
            guard (try? await clock.sleep(until: end)) != nil else { return }
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
