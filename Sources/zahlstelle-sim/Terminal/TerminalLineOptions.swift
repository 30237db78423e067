import ArgumentParser
import Simulation

/// How the wire to the terminal behaves.
struct TerminalLineOptions: ParsableArguments {
    @Option(help: "Speed of the serial line in bits per second, which its time-outs allow for.")
    var baud = 9600

    @Option(help: "Send byte by byte, with that many milliseconds between; 0 sends whole messages.")
    var byteGap = 0

    @Option(help: "Text to send on connect, as a terminal does whose port is not for ZVT.")
    var banner: String?

    @Option(help: "A line fault, KIND@DIRECTION:MESSAGE[#N]. May be repeated.")
    var fault: [String] = []

    @Option(help: "How long a serial cable stays out that a fault has pulled, in milliseconds.")
    var unplugged = WireSettings().unpluggedMilliseconds

    func settings() throws -> WireSettings {
        guard baud > 0 else { throw ValidationError("--baud counts bits per second.") }
        guard (0...10_000).contains(byteGap) else {
            throw ValidationError("--byte-gap counts milliseconds, 0...10000.")
        }
        guard (0...600_000).contains(unplugged) else {
            throw ValidationError("--unplugged counts milliseconds, 0...600000.")
        }
        var settings = WireSettings()
        settings.unpluggedMilliseconds = unplugged
        settings.banner = banner.map { $0 + "\r\n" }
        settings.byteGapMilliseconds = byteGap
        do {
            settings.faults = try fault.map { try LineFault($0) }
        } catch {
            throw ValidationError("\(error)")
        }
        return settings
    }
}
