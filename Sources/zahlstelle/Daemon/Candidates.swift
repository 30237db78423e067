import ArgumentParser
import FoundationEssentials
import Interface
import Varlink

/// What a shell offers when a name is to be completed. Without a daemon it offers nothing.
enum Candidates {
    /// So a shell does not hang on a daemon that is stuck.
    private static let replySecondsMax: Int64 = 3
    /// More than anybody reads in a list of completions.
    private static let paymentsMax: Int64 = 50

    static let payments = CompletionKind.custom { @Sendable words, _, _ in
        await ask(words) { connection in
            try await OrgZahlstellePayments.Client(connection).list(.init(limit: paymentsMax)).payments.map(
                \.request.id)
        }
    }

    static func devices(_ kind: OrgZahlstelleDevices.Kind) -> CompletionKind {
        .custom { @Sendable words, _, _ in
            await ask(words) { connection in
                try await OrgZahlstelleDevices.Client(connection).list().devices.filter { $0.kind == kind }.map(\.id)
            }
        }
    }

    private static func ask(
        _ words: [String], _ question: (VarlinkConnection) async throws -> [String]
    ) async -> [String] {
        var limits = VarlinkClientLimits()
        limits.replyTimeMax = .seconds(replySecondsMax)
        let address = DaemonOptions.address(socket(in: words))
        guard let connection = try? await VarlinkConnection.connect(to: address, limits: limits) else { return [] }
        return (try? await question(connection)) ?? []
    }

    private static func socket(in words: [String]) -> String {
        for (word, next) in zip(words, words.dropFirst() + [""]) {
            if word == "--socket", !next.isEmpty { return next }
            if word.hasPrefix("--socket=") { return String(word.dropFirst("--socket=".count)) }
        }
        return DaemonOptions.socket(in: ProcessInfo.processInfo.environment)
    }
}
