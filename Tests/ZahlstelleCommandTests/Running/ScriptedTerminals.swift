import Interface
import Varlink

/// Terminals that end what a technician wants as the test says.
struct ScriptedTerminals: OrgZahlstelleTerminals.Handler {
    typealias Terminals = OrgZahlstelleTerminals

    var outcome: Terminals.Upkeep.Outcome
    var code: Int64?
    var text: String?
    var leave: @Sendable () async -> Void = {}

    init(
        outcome: Terminals.Upkeep.Outcome, code: Int64? = nil, text: String? = nil,
        leave: @escaping @Sendable () async -> Void = {}
    ) {
        self.outcome = outcome
        self.code = code
        self.text = text
        self.leave = leave
    }

    private var end: Terminals.Upkeep {
        .init(
            terminal: "t1", outcome: outcome, code: code, text: text,
            printed: outcome == .done ? [.init(lines: ["TA 1", "\u{1B}[31m"])] : [], shortened: false)
    }

    func endDay(
        _ parameters: Terminals.EndDay.Parameters, _ call: VarlinkCall<Terminals.EndDay.Reply>
    ) async throws -> Terminals.EndDay.Reply {
        await leave()
        throw VarlinkServiceError.internalError
    }

    func register(
        _ parameters: Terminals.Register.Parameters, _ call: VarlinkCall<Terminals.Register.Reply>
    ) async throws -> Terminals.Register.Reply {
        await leave()
        return .init(upkeep: end)
    }

    func diagnose(
        _ parameters: Terminals.Diagnose.Parameters, _ call: VarlinkCall<Terminals.Diagnose.Reply>
    ) async throws -> Terminals.Diagnose.Reply {
        let kind = parameters.kind?.rawValue ?? "?"
        try await call.reply(continues: .init(progress: .init(german: "Diagnose \(kind)", english: "Diagnosis")))
        return .init(upkeep: end)
    }

    func initialise(
        _ parameters: Terminals.Initialise.Parameters, _ call: VarlinkCall<Terminals.Initialise.Reply>
    ) async throws -> Terminals.Initialise.Reply { .init(upkeep: end) }

    func printConfiguration(
        _ parameters: Terminals.PrintConfiguration.Parameters, _ call: VarlinkCall<Terminals.PrintConfiguration.Reply>
    ) async throws -> Terminals.PrintConfiguration.Reply { .init(upkeep: end) }

    func getState(
        _ parameters: Terminals.GetState.Parameters, _ call: VarlinkCall<Terminals.GetState.Reply>
    ) async throws -> Terminals.GetState.Reply {
        .init(
            state: .init(
                terminal: "t1", ready: false, text: "wird verbunden", terminalId: "29001006", software: "TUX 1.2"))
    }
}
