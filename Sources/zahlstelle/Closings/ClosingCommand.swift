import ArgumentParser
import Interface

struct ClosingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "closing",
        abstract: "See how a register stands, close it (Kassenabschluss), follow differences, audit.",
        discussion: """
            EXAMPLES
              zahlstelle closing report
              zahlstelle closing close --number 7 --piece 3x50 --piece 12x20 --piece 4x0,50
              zahlstelle closing show K1 7
            """,
        subcommands: [
            ClosingReportCommand.self, ClosingSignCommand.self, ClosingCloseCommand.self, ClosingShowCommand.self,
            ClosingListCommand.self, ClosingDifferencesCommand.self, ClosingSettleCommand.self,
            ClosingAuditCommand.self, ClosingAuditsCommand.self,
        ])
}

/// Which closing a command is about.
struct ClosingArgument: ParsableArguments {
    @Argument(help: "The register.", completion: Candidates.registers, transform: NameArgument.parse)
    var register: String

    @Argument(help: "The number of the closing.")
    var number: Int64
}

extension CallerOptions {
    /// - Parameter waits: for terminals that close their day, which takes as long as it takes.
    func connectToClosings(waits: Bool = false) async throws -> Closings.Client {
        Closings.Client(try await daemon.connect(waits: waits))
    }
}

extension CountOptions {
    /// What was counted, for a closing or an audit.
    func counted() throws(CommandFailure) -> [Closings.Pieces] {
        try (pieces() ?? []).map { .init(value: $0.value, pieces: $0.pieces) }
    }
}
