import ArgumentParser
import Interface

struct ReceivableMarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark", abstract: "Show which import made the list of receivables what it is.")

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let reply = try await caller.connectToReceivables().getMark(.init(shift: caller.shift))
        try caller.format.show(reply) { _ in
            guard let mark = reply.mark else { return ["Noch keine Lieferung eingelesen."] }
            var sheet = Sheet()
            sheet.add("Lieferung", "\(mark.sequence)")
            sheet.add("Stand", MomentText.german(mark.asOf))
            sheet.add("Offen", mark.stock.german)
            return sheet.lines()
        }
    }
}

struct ReceivableAbortCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "abort", abstract: "Give up an import that somebody began and did not finish.")

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let reply = try await caller.connectToReceivables().abortImport(.init(shift: caller.shift))
        try caller.format.show(reply) { _ in ["Es wird nichts mehr eingelesen; die bisherige Liste gilt."] }
    }
}
