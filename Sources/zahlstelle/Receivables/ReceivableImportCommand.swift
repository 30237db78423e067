import ArgumentParser
import FoundationEssentials
import Glibc
import Interface
import PayPoint

struct ReceivableImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take a list of receivables from the finance system, all of it or nothing.",
        discussion: """
            The file is CSV; zahlstelle(1) and org.zahlstelle.Receivables.varlink name its columns. The totals are those that the finance \
            system tells beside the file: an import that holds something else is not taken. With faults all of them are told, at most \
            100, and the list stays as it was.

            EXAMPLES
              zahlstelle receivable import posten.csv --full --sequence 12 --as-of 2026-11-22T04:00:00Z --count 5210 --open 812.443,17
              zahlstelle receivable import neu.csv --delta --sequence 13 --as-of 2026-11-23T04:00:00Z --count 17 --open 1.204,00 --gone 9
            """)

    /// As large as the daemon takes it.
    private static let pieceBytes = 512 << 10

    @Argument(help: "The file; - for standard input.", completion: .file())
    var file: String

    @Flag(help: "--full: everything that is open. --delta: what has changed since the import before.")
    var scope: Scope

    @Option(help: ArgumentHelp("The number of the import, from 1.", valueName: "number"))
    var sequence: Int64

    @Option(
        help: ArgumentHelp("The moment that the import is true for, in UTC.", valueName: "YYYY-MM-DDTHH:MM:SSZ"),
        transform: { text in
            guard Timestamp(iso8601: text) != nil else {
                throw ValidationError("'\(text)' is no such moment. Write 2026-11-22T04:00:00Z.")
            }
            return text
        })
    var asOf: String

    @Option(help: ArgumentHelp("How many items are in the file.", valueName: "number"))
    var count: Int64

    @Option(
        help: ArgumentHelp("What is open of them together.", valueName: "amount"), transform: TotalArgument.parse)
    var open: Cents

    @Option(help: ArgumentHelp("How many items the file says are gone.", valueName: "number"))
    var gone: Int64 = 0

    @Option(help: ArgumentHelp("How many items are open altogether then; with --stock-open.", valueName: "number"))
    var stockCount: Int64?

    @Option(
        help: ArgumentHelp("What is open of them together; with --stock-count.", valueName: "amount"),
        transform: TotalArgument.parse)
    var stockOpen: Cents?

    @OptionGroup var dialect: DialectOptions
    @OptionGroup var caller: CallerOptions

    enum Scope: String, EnumerableFlag { case full, delta }

    func validate() throws {
        guard (stockCount == nil) == (stockOpen == nil) else {
            throw ValidationError("--stock-count and --stock-open belong together.")
        }
    }

    func run() async throws {
        let input = try opened()
        defer { if file != "-" { close(input.descriptor) } }
        let client = try await caller.connectToReceivables()
        let stock = stockCount.flatMap { count in
            stockOpen.map { Receivables.Totals(count: count, open: $0.value) }
        }
        let name = try await client.beginImport(
            .init(
                shift: caller.shift, scope: scope == .full ? .full : .delta, sequence: sequence, asOf: asOf,
                present: .init(count: count, open: open.value), gone: gone, stock: stock,
                dialect: dialect.wire.map(Receivables.Dialect.init))
        ).`import`
        do {
            try await upload(input, as: name, client)
            let reply = try await client.finishImport(.init(import: name))
            try caller.format.show(reply) { _ in ImportSheet.lines(reply) }
        } catch let failure as Receivables.Failure {
            try await tell(failure, name, client)
            throw failure
        }
    }

    private func opened() throws -> Input {
        guard file != "-" else { return .standard }
        let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandFailure.unreadable(.name(file), errno) }
        return Input(descriptor: descriptor)
    }

    private func upload(_ input: Input, as name: String, _ client: Receivables.Client) async throws {
        var offset: Int64 = 0
        var piece: [UInt8] = []
        while true {
            let chunk = try input.read(.name(file))
            piece += chunk
            if piece.count >= Self.pieceBytes || (chunk.isEmpty && !piece.isEmpty) {
                let sent = piece.prefix(Self.pieceBytes)
                _ = try await client.addPart(
                    .init(import: name, offset: offset, bytes: Data(sent).base64EncodedString()))
                offset += Int64(sent.count)
                piece.removeFirst(sent.count)
            }
            if chunk.isEmpty, piece.isEmpty { return }
        }
    }

    /// A refused table is shown line by line. What was begun and is not over is given up, so that the next one can come.
    private func tell(_ failure: Receivables.Failure, _ name: String, _ client: Receivables.Client) async throws {
        // As JSON the failure says it all by itself.
        if case .tableRefused(let refused) = failure {
            if !caller.format.json { try caller.format.show(refused.lines) { ImportSheet.lines(refused, $0) } }
            return
        }
        _ = try? await client.abortImport(.init(shift: caller.shift, import: name))
    }
}

/// A sum over many items, which may be more than one payment can be.
enum TotalArgument {
    static func parse(_ text: String) throws -> Cents {
        guard let total = Cents(german: text), total >= .zero else {
            throw ValidationError("'\(text)' is no sum. Write euros with a decimal comma: 812.443,17.")
        }
        return total
    }
}

extension Receivables.Dialect {
    fileprivate init(_ dialect: Tariffs.Dialect) {
        self.init(
            separator: dialect.separator, charset: dialect.charset.flatMap { Charset(rawValue: $0.rawValue) },
            decimal: dialect.decimal.flatMap { Decimal(rawValue: $0.rawValue) })
    }
}
