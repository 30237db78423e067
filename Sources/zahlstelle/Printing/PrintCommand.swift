import ArgumentParser
import Interface

struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Print a text.",
        discussion: """
            Prints the words given, or the lines of a file, or those of standard input. Waits until the job has ended, and exits \
            with 0 when the printer confirmed it, else with 10: a job that may be on paper in part is never printed again by itself.

            EXAMPLES
              zahlstelle print p1 --text 'Bitte Aufruf abwarten' --qr 'https://stadt.example/termin'
              zahlstelle print p1 --file aushang.txt
              date | zahlstelle print p1
            """)

    @Argument(
        help: "The printer.", completion: Candidates.devices(.printer), transform: NameArgument.parse)
    var printer: String

    @Option(help: "What to print.")
    var text: String?

    @Option(help: "A file of text in UTF-8.", completion: .file())
    var file: String?

    @Option(help: "A QR code below the text.")
    var qr: String?

    @Flag(help: "Return when the job is on disk.")
    var noWait = false

    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        if text != nil, file != nil { throw ValidationError("Give either --text or --file.") }
        if qr?.isEmpty == true { throw ValidationError("--qr needs something to encode.") }
    }

    func run() async throws {
        let blocks = try PageText.blocks(try source(), qr: qr)
        let client = OrgZahlstellePrinter.Client(try await daemon.connect(waits: true))
        let reply = try await client.print(.init(printer: printer, blocks: blocks, wait: !noWait))
        try PrintEnd(printer: printer, job: reply.job, outcome: reply.outcome, trouble: reply.trouble)
            .show(reply, daemon.format)
    }

    private func source() throws -> String {
        if let text { return text }
        if let file { return try PageText.input.file(file) }
        // A QR code alone needs no text.
        if qr != nil, Input.standard.isTerminal { return "" }
        return try PageText.input.standard()
    }
}
