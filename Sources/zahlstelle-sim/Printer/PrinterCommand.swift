public import ArgumentParser
public import Simulation

struct PrinterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "printer",
        abstract: "A receipt printer with a cash drawer that speaks ESC/POS.",
        discussion: """
            What is printed comes as text and as picture into the directory --paper, one pair of files from cut to cut. \
            While the printer cannot print, it holds what comes, as real ones do, and goes on when it can.

            Once it can be reached, a line "ready tcp HOST:PORT" or "ready pty PATH" comes on standard output. SIGTERM and \
            SIGINT end it.

            Control channel (--control PATH, or standard input if that is a terminal), one command a line:
            \(PrinterOrder.helpText.indented)
            \(Cable.helpText.indented)

            Examples:
              zahlstelle-sim printer --tcp 127.0.0.1:9100 --paper receipts
              zahlstelle-sim printer --pty /tmp/printer --baud 9600 --columns 42 --answers clone
              echo 'paper out' | socat - UNIX-CONNECT:/tmp/printer.ctl
            """)

    @OptionGroup var place: PlaceOptions
    @OptionGroup var running: RunningOptions

    @Option(help: "Directory for what is printed: 0001.txt, 0001.png, and so on, after what is there already.")
    var paper: String?

    @Flag(help: "Print every receipt as text on standard output too.")
    var show = false

    @Option(help: "Columns of the paper: 32 (58 mm), 42 (80 mm, 180 dpi) or 48 (80 mm, 203 dpi).")
    var columns = PrinterSettings.Paper.columns48

    @Option(help: "Status questions: 'epson' answers all, 'clone' all but GS ( H, 'silent' none.")
    var answers = PrinterSettings.Answers.epson

    @Option(help: "Sense line of the drawer: 'open-high', 'open-low', or 'none'.")
    var drawerSense = PrinterSettings.DrawerSense.openIsHigh

    @Option(help: "Bits per second at which bytes come in; 0 as fast as they do.")
    var baud = 0

    @Option(help: "Number of a code table, e.g. 4=cp858 for a Star. Replaces Epson's numbers. May be repeated.")
    var codeTable: [String] = []

    @Flag(help: "Take text beyond ASCII for Chinese until FS . comes, as many clones do.")
    var doubleByte = false

    @Flag(help: "No knife: receipts are torn off through the control channel.")
    var noCutter = false

    @Flag(help: "No QR codes of its own.")
    var noQR = false

    @Flag(help: "Say nothing while the cover is open, as some printers do.")
    var muteWithOpenCover = false

    func validate() throws {
        guard baud >= 0 else { throw ValidationError("--baud counts bits per second.") }
        _ = try codeTables()
    }

    func run() async throws {
        let place = try place.place(defaultPort: 9100)
        let shop = try PaperShop(directory: paper, isShown: show)
        let host = DeviceHost(
            SimulatedPrinter(settings: try settings(at: place)), speed: running.pace, onNote: running.log,
            onOutput: { sheet in shop.keep(sheet) })
        try await Simulator(host, at: place, control: running.control) { line in
            await PrinterControl.answer(line, host)
        }.run()
    }

    private func settings(at place: PlaceOptions.Place) throws -> PrinterSettings {
        var settings = PrinterSettings()
        settings.paper = columns
        settings.answers = answers
        settings.drawerSense = drawerSense
        settings.baud = baud
        settings.startsInDoubleByteMode = doubleByte
        if !codeTable.isEmpty { settings.codeTables = try codeTables() }
        settings.hasCutter = !noCutter
        settings.knowsQR = !noQR
        settings.isMuteWithOpenCover = muteWithOpenCover
        if running.instant { settings.speed = 0 }
        if case .pty = place { settings.closesLinkAtPowerOff = false }
        return settings
    }
}

extension PrinterCommand {
    private func codeTables() throws -> [UInt8: PrinterCodePage] {
        var tables: [UInt8: PrinterCodePage] = [:]
        for text in codeTable {
            let parts = text.split(separator: "=")
            guard parts.count == 2, let number = UInt8(parts[0]), let page = PrinterCodePage(rawValue: String(parts[1]))
            else {
                let pages = PrinterCodePage.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("'\(text)' is no code table: write NUMBER=PAGE, PAGE one of \(pages).")
            }
            tables[number] = page
        }
        return tables
    }
}

extension PrinterSettings.Paper: ExpressibleByArgument {}
extension PrinterSettings.Answers: ExpressibleByArgument {}
extension PrinterSettings.DrawerSense: ExpressibleByArgument {}
