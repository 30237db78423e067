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

    static let offices = asking { try await $0.listOffices(.init(shift: $1)).offices.map(\.id) }
    static let clerks = asking { try await $0.listClerks(.init(shift: $1)).clerks.filter(\.active).map(\.sign) }
    static let registers = asking {
        try await $0.listRegisters(.init(shift: $1)).registers.map(\.register).filter(\.active).map(\.id)
    }
    static let services = CompletionKind.custom { @Sendable words, _, _ in
        await ask(words) { connection in
            let question = OrgZahlstelleTariffs.List.Parameters(shift: shift(in: words), all: true)
            return try await Tariffs.Client(connection).list(question).versions.map(\.service.id)
        }
    }
    static let shifts = asking { try await $0.listShifts(.init(shift: $1)).shifts.map(\.id) }

    /// Those that are open: the others are too many, and come with a receipt.
    static let sales = CompletionKind.custom { @Sendable words, _, _ in
        await ask(words) { connection in
            try await Sales.Client(connection).listOpen(.init(shift: shift(in: words))).sales.map(\.id)
        }
    }

    /// - Parameter question: gets the shift of whoever types.
    private static func asking(
        _ question: @escaping @Sendable (Registers.Client, String?) async throws -> [String]
    ) -> CompletionKind {
        .custom { @Sendable words, _, _ in
            await ask(words) { try await question(Registers.Client($0), shift(in: words)) }
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
        value(of: "--socket", in: words) ?? DaemonOptions.socket(in: ProcessInfo.processInfo.environment)
    }

    private static func shift(in words: [String]) -> String? {
        value(of: "--shift", in: words) ?? CallerOptions.shift(in: ProcessInfo.processInfo.environment)
    }

    private static func value(of option: String, in words: [String]) -> String? {
        for (word, next) in zip(words, words.dropFirst() + [""]) {
            if word == option, !next.isEmpty { return next }
            if word.hasPrefix(option + "=") { return String(word.dropFirst(option.utf8.count + 1)) }
        }
        return nil
    }
}
