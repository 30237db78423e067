import PayPoint

/// Writes down what a terminal reports.
actor RecordingSink: CardOrderSink {
    struct Refused: Error {}

    let payment: PaymentID = "a"

    private(set) var events: [String] = []
    private let refuses: String?
    private let gates: [String: Gate]

    /// - Parameters:
    ///   - refuses: the event at which it throws.
    ///   - gates: where an event waits before it is over.
    init(refuses: String? = nil, gates: [String: Gate] = [:]) {
        self.refuses = refuses
        self.gates = gates
    }

    func willSend() async throws { try await take("willSend") }
    func accepted() async throws { try await take("accepted") }
    func progress(_ progress: CardProgress) async { try? await take("progress \(progress.code ?? 0)") }
    func hold(_ result: CardResult) async throws { try await take("result \(result.resultCode ?? 0xFF)") }
    func hold(_ receipt: TerminalReceipt) async throws {
        try await take("receipt \(receipt.lines.map(\.text).joined(separator: "/"))")
    }

    nonisolated func until(_ event: String) async {
        await eventually { await self.events.contains(event) }
    }

    private func take(_ event: String) async throws {
        await gates[event]?.pass()
        if event == refuses { throw Refused() }
        events.append(event)
    }
}
