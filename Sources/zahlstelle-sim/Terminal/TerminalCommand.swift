import ArgumentParser
import Simulation
import ZVT

struct TerminalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terminal",
        abstract: "A card terminal that speaks ZVT.",
        discussion: """
            Give a cash register 127.0.0.1:20007, or the pty that is printed, in place of a real terminal. How a payment goes \
            is chosen by the last two digits of its amount (--list-scenarios), by --scenario, or while running through the \
            control channel. Everything else is approved.

            Once it can be reached, a line "ready tcp HOST:PORT" or "ready pty PATH" comes on standard output. SIGTERM and \
            SIGINT end it.

            Control channel (--control PATH, or standard input if that is a terminal), one command a line:
            \(TerminalOrder.helpText.indented)
            \(Cable.helpText.indented)

            Line faults (--fault, or "fault" in the control channel) happen once each. A serial line cannot be \
            closed: there a cut takes the cable out for 10 s.
            \(FaultTable.text.indented)

            Examples:
              zahlstelle-sim terminal --tcp 127.0.0.1:20007 --verbose
              zahlstelle-sim terminal --pty /tmp/terminal --speed 10 --control /tmp/terminal.ctl
              echo 'scenario declined' | socat - UNIX-CONNECT:/tmp/terminal.ctl
            """)

    @OptionGroup var place: PlaceOptions
    @OptionGroup var running: RunningOptions
    @OptionGroup(title: "Kind of terminal") var kind: TerminalKindOptions
    @OptionGroup(title: "Line") var line: TerminalLineOptions

    @Option(help: "How every payment goes, whatever its amount.")
    var scenario: Scenario?

    @Flag(help: "Print the scenarios with the amounts that choose them, and end.")
    var listScenarios = false

    @Option(help: "Directory for what the terminal prints on its own paper, one text file a receipt.")
    var paper: String?

    func run() async throws {
        if listScenarios {
            print(ScenarioTable.text)
            return
        }
        let place = try place.place(defaultPort: 20007)
        var terminal = SimulatedTerminal(settings: try kind.settings())
        terminal.choose(scenario)
        let transport: TerminalOnWire.Transport =
            switch place {
            case .tcp: .stream
            case .pty: .serial(SerialTiming(baudRate: line.baud))
            }
        let device = TerminalOnWire(terminal, over: transport, settings: try line.settings())
        let archive = try paper.map { try ReceiptArchive(directory: $0) }
        let host = DeviceHost(
            device, speed: running.pace, onNote: running.log,
            onOutput: { receipt in archive?.keep(receipt.text) })
        try await Simulator(host, at: place, control: running.control) { line in
            await TerminalControl.answer(line, host)
        }.run()
    }
}
