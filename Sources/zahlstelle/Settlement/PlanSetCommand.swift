import ArgumentParser
import Interface
import JSON

struct PlanSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Hand takings over by this plan from now on.",
        discussion: """
            What was handed over stays as it was. examples/hand-over has plans to begin with.

            EXAMPLE
              zahlstelle settlement plan set plan.json
            """)

    /// More than the largest plan takes, and less than a call may have.
    private static let bytesMax = 720 << 10

    @Argument(help: "The file; - for standard input.", completion: .file())
    var file: String

    @OptionGroup var caller: CallerOptions

    func run() async throws {
        let shift = try caller.ownShift()
        let input = ByteInput(bytesMax: Self.bytesMax) { Self.failure($0) }
        let bytes = try file == "-" ? input.standard() : input.file(file)
        let plan = try Self.plan(bytes)
        let reply = try await caller.connectToSettlement().definePlan(.init(shift: shift, plan: plan))
        try caller.format.show(reply) { _ in ["Übergabeplan: Fassung \(reply.version), Eintrag \(reply.entry)."] }
    }

    private static func plan(_ bytes: [UInt8]) throws(CommandFailure) -> Settlement.Plan {
        do {
            return try JSONDecoding(try JSONParser.parse(bytes), rejectsUnknownFields: true)
                .decode(Settlement.Plan.self)
        } catch let error as DecodingError {
            let field = error.fieldPath
            throw failure(
                (field.isEmpty
                    ? Words("Der Übergabeplan stimmt nicht: ", "The plan is wrong: ")
                    : Words("Im Übergabeplan stimmt „\(field)“ nicht: ", "In the plan “\(field)” is wrong: "))
                    + error.words)
        } catch let error as JSONSyntaxError {
            throw failure(Words("Der Übergabeplan ist kein JSON: ", "The plan is no JSON: ") + error.words)
        } catch {
            throw failure(Words("Der Übergabeplan ist nicht zu lesen.", "The plan cannot be read."))
        }
    }

    private static func failure(_ text: Words) -> CommandFailure {
        CommandFailure(
            status: .usage, name: "usage", text: text,
            advice: Words(
                "Wie er aussieht, zeigt: zahlstelle settlement plan show; Beispiele liegen in examples/hand-over.",
                "What it looks like shows: zahlstelle settlement plan show; examples are in examples/hand-over."))
    }
}
