internal import PayPoint
public import Varlink

/// What technicians have terminals do.
extension TerminalsService {
    public func register(
        _ parameters: OrgZahlstelleTerminals.Register.Parameters,
        _ call: VarlinkCall<OrgZahlstelleTerminals.Register.Reply>
    ) async throws -> OrgZahlstelleTerminals.Register.Reply {
        .init(upkeep: try await lookAfter(parameters.terminal, .register, call) { .init(progress: $0) })
    }

    public func diagnose(
        _ parameters: OrgZahlstelleTerminals.Diagnose.Parameters,
        _ call: VarlinkCall<OrgZahlstelleTerminals.Diagnose.Reply>
    ) async throws -> OrgZahlstelleTerminals.Diagnose.Reply {
        let diagnosis = parameters.kind.map { $0.domain } ?? .line
        return .init(
            upkeep: try await lookAfter(parameters.terminal, .diagnose(diagnosis), call) { .init(progress: $0) })
    }

    public func initialise(
        _ parameters: OrgZahlstelleTerminals.Initialise.Parameters,
        _ call: VarlinkCall<OrgZahlstelleTerminals.Initialise.Reply>
    ) async throws -> OrgZahlstelleTerminals.Initialise.Reply {
        .init(upkeep: try await lookAfter(parameters.terminal, .initialise, call) { .init(progress: $0) })
    }

    public func printConfiguration(
        _ parameters: OrgZahlstelleTerminals.PrintConfiguration.Parameters,
        _ call: VarlinkCall<OrgZahlstelleTerminals.PrintConfiguration.Reply>
    ) async throws -> OrgZahlstelleTerminals.PrintConfiguration.Reply {
        .init(upkeep: try await lookAfter(parameters.terminal, .printConfiguration, call) { .init(progress: $0) })
    }

    /// News that a slow client has not taken; what the terminal shows now is worth more than what it showed before.
    private static var newsKept: Int { 32 }

    /// Tells a client who asked for more what the terminal shows meanwhile, until the client is gone.
    private func lookAfter<Reply>(
        _ name: String, _ order: UpkeepOrder, _ call: VarlinkCall<Reply>,
        _ reply: (OrgZahlstelleTerminals.Progress) -> Reply
    ) async throws -> OrgZahlstelleTerminals.Upkeep {
        try await translated(name) {
            let terminal = try Wire.device(name, field: "terminal")
            let (news, continuation) = AsyncStream.makeStream(
                of: CardProgress.self, bufferingPolicy: .bufferingNewest(Self.newsKept))
            async let report = desk.lookAfter(terminal, order, ending: continuation)
            for await progress in news where call.wantsMore {
                try await call.reply(continues: reply(.init(progress)))
            }
            return .init(try await report, of: terminal)
        }
    }
}

extension PaymentDesk {
    fileprivate nonisolated func lookAfter(
        _ terminal: DeviceID, _ order: UpkeepOrder, ending news: AsyncStream<CardProgress>.Continuation
    ) async throws -> UpkeepReport {
        defer { news.finish() }
        return try await lookAfter(terminal, order) { news.yield($0) }
    }
}
