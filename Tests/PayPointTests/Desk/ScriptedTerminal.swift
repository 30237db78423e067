import PayPoint
import Synchronization

/// A terminal that does what the test says, at the moment the test says it.
actor ScriptedTerminal: CardTerminal {
    /// What to do with an order; has the sink to report to.
    typealias Script = @Sendable (CardOrder, any CardOrderSink) async throws -> CardOutcome

    private let script: Script
    private(set) var orders: [CardOrder] = []
    private var answer: CancelAnswer
    let isFree: Bool
    /// What it says about its last transaction, one answer after the other; the last one stays.
    private var memory: [LastTransaction.Answer]
    private(set) var questions = 0
    private let isAtRest: Bool
    private let dayEnd: DayEndOutcome
    private(set) var upkeep: [UpkeepOrder] = []
    /// What it prints while a technician's order runs.
    private let prints: [TerminalReceipt]
    /// What the end of the day, or of a technician's order, waits for.
    private let gate: Gate?

    init(
        cancel answer: CancelAnswer = .accepted, isFree: Bool = false,
        remembering memory: [LastTransaction.Answer] = [.refused(code: 0x83, text: "Funktion nicht möglich")],
        isAtRest: Bool = true, dayEnd: DayEndOutcome = .closed(nil, then: nil), behind gate: Gate? = nil,
        printing prints: [TerminalReceipt] = [],
        _ script: @escaping Script
    ) {
        self.script = script
        self.answer = answer
        self.isFree = isFree
        self.memory = memory
        self.isAtRest = isAtRest
        self.dayEnd = dayEnd
        self.gate = gate
        self.prints = prints
    }

    func lastTransaction(about payment: PaymentID?) async -> LastTransaction {
        questions += 1
        let answer = memory.count > 1 ? memory.removeFirst() : memory.first ?? .none
        return LastTransaction(answer, isAtRest: isAtRest, messages: ["06 20"])
    }

    func endDay() async -> DayEndOutcome {
        await gate?.pass()
        return dayEnd
    }

    let account = TerminalAccount()

    func carryOut(_ order: UpkeepOrder, reporting sink: any UpkeepSink) async -> UpkeepOutcome {
        upkeep.append(order)
        await sink.progress(CardProgress(code: 0xC9, german: "Diagnose", english: "Diagnosis", actor: .nobody))
        for text in prints { await sink.printed(text) }
        await gate?.pass()
        return .done
    }

    func perform(_ order: CardOrder, reporting sink: any CardOrderSink) async -> CardOutcome {
        orders.append(order)
        do {
            return try await script(order, sink)
        } catch {
            return .notBooked(Refusal(cause: .interrupted, text: "\(error)"))
        }
    }

    func cancel(_ payment: PaymentID) async -> CancelAnswer { answer }

    /// Goes the whole way of a payment and ends it so.
    static func ending(_ outcome: CardOutcome, result: CardResult = Samples.result()) -> ScriptedTerminal {
        ScriptedTerminal { _, sink in
            try await sink.willSend()
            try await sink.accepted()
            await sink.progress(
                CardProgress(code: 0x0A, german: "Karte einstecken", english: "Insert card", actor: .customer))
            try await sink.hold(result)
            return outcome
        }
    }
}

/// A door that stays shut until the test opens it.
final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }
    private let state = Mutex(State())

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    func shut() {
        state.withLock { $0.isOpen = false }
    }

    func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }
}
