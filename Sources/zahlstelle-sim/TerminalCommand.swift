import ArgumentParser
import Simulation

struct TerminalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terminal", abstract: "A card terminal that speaks ZVT.")

    @Option(help: "Listen on this address and port, e.g. 127.0.0.1:20007. Port 0 takes a free one.")
    var tcp = "127.0.0.1:20007"

    @Option(help: "How fast people, card and bank are: 1 as in reality, 10 ten times as fast.")
    var speed = 1.0

    @Flag(help: "No pauses at all.")
    var instant = false

    @Flag(help: "Print what happens and every message on standard error.")
    var verbose = false

    @Flag(help: "Print the table of scenarios and the amounts that choose them.")
    var listScenarios = false

    func run() async throws {
        if listScenarios {
            for scenario in Scenario.allCases {
                print(scenario.cents.map { "\($0)" } ?? "--", scenario.rawValue, scenario.summary)
            }
            return
        }
        let address = try ListenAddress(tcp)
        let verbose = verbose
        let host = DeviceHost(
            TerminalOnWire(SimulatedTerminal(), over: .stream), speed: instant ? .infinity : speed,
            onNote: { note in if verbose { Log.write(note) } })
        let listener = try await DeviceListener(host, address: address.host, port: address.port)
        Log.ready("tcp \(address.host):\(listener.port)")
        try await listener.run()
    }
}
