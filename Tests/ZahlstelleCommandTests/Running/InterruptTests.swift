import Glibc
import Interface
import Synchronization
import Testing
import Varlink

/// Ctrl-C while a payment runs.
@Suite struct InterruptTests {
    typealias API = OrgZahlstellePayments

    private static let pay = [
        "pay", "--amount", "42,50", "--register", "K1", "--clerk", "MS", "--card", "t1", "--id", "z1",
    ]

    private static func run(_ arguments: [String], _ counter: Counter) async throws -> CommandRun {
        let script = ScriptedPayments.Script(
            start: { _ in .sample(.requested) }, watch: counter.watch, cancel: counter.cancel)
        return try await ScriptedService.run([API.interface(ScriptedPayments(script))]) { path, _ in
            try await CommandRun.zahlstelle(arguments, socket: path, started: counter.remember)
        }
    }

    @Test func `the first one asks the terminal to stop, and the payment ends as the terminal says`() async throws {
        let counter = Counter(interruptsOnCancel: false)
        let run = try await Self.run(Self.pay, counter)
        #expect(run.status == 3)
        #expect(run.output.contains("Abbruch wird verlangt."))
        #expect(run.output.contains("Zahlung z1: abgebrochen\n"))
        #expect(run.output.hasSuffix("Abbruch         das Terminal bricht ab\n"))
        #expect(counter.cancels == 1)
    }

    @Test func `the second one leaves and says where the payment is to be found`() async throws {
        let counter = Counter(interruptsOnCancel: true)
        let run = try await Self.run(Self.pay, counter)
        #expect(run.status == 6)
        #expect(run.errors.contains("zahlstelle watch z1\n"))
        #expect(counter.cancels == 1)
    }

    @Test func `watching cancels nothing`() async throws {
        let counter = Counter(interruptsOnCancel: false)
        let run = try await Self.run(["watch", "z1"], counter)
        #expect(run.status == 6)
        #expect(counter.cancels == 0)
    }
}

/// A terminal at which the payment waits for the cancel, and a user who presses Ctrl-C when it does.
private final class Counter: Sendable {
    private struct State {
        var process: Int32 = 0
        var cancels = 0
    }

    private let state = Mutex(State())
    private let interruptsOnCancel: Bool
    private let cancelled = AsyncStream.makeStream(of: Never.self)

    init(interruptsOnCancel: Bool) {
        self.interruptsOnCancel = interruptsOnCancel
    }

    var cancels: Int { state.withLock { $0.cancels } }

    func remember(_ process: Int32) {
        state.withLock { $0.process = process }
    }

    func watch(_ call: VarlinkCall<OrgZahlstellePayments.Watch.Reply>) async throws -> OrgZahlstellePayments.Watch.Reply
    {
        try await call.reply(continues: .init(payment: .sample(.running)))
        interrupt()
        for await _ in cancelled.stream {}
        var ended = OrgZahlstellePayments.Payment.sample(.cancelled)
        ended.cancel = .accepted
        return .init(payment: ended)
    }

    func cancel() async throws -> OrgZahlstellePayments.Cancel.Reply {
        state.withLock { $0.cancels += 1 }
        if interruptsOnCancel {
            interrupt()
            // Until the command has gone and the service is stopped.
            for await _ in AsyncStream.makeStream(of: Never.self).stream {}
        } else {
            cancelled.continuation.finish()
        }
        return .init(answer: .accepted, payment: .sample(.running))
    }

    private func interrupt() {
        kill(state.withLock { $0.process }, SIGINT)
    }
}
