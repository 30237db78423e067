import ArgumentParser
import Simulation

/// What all simulators have in common.
struct RunningOptions: ParsableArguments {
    @Option(
        help: "How fast the world of the device is: 1 as in reality, 10 ten times as fast. The wire keeps its time.")
    var speed = 1.0

    @Flag(help: "People, cards, banks and paper take no time.")
    var instant = false

    @Flag(name: .shortAndLong, help: "Print every message and what happens on standard error.")
    var verbose = false

    @Option(help: "Take commands on a Unix socket at this path.")
    var control: String?

    func validate() throws {
        guard speed > 0 else { throw ValidationError("--speed is above 0.") }
    }

    var pace: Double { instant ? .infinity : speed }

    var log: @Sendable (DeviceNote) -> Void {
        let isVerbose = verbose
        return { note in if isVerbose { Log.write(note) } }
    }
}
