import ArgumentParser
import FoundationEssentials
import Interface

/// Who calls the Kasse, on top of what every command takes.
struct CallerOptions: ParsableArguments {
    @Option(
        name: .customLong("shift"),
        help: ArgumentHelp(
            "The shift from which this comes. The environment variable ZAHLSTELLE_SHIFT names another default; "
                + "without both the technician calls.", valueName: "shift"),
        completion: Candidates.shifts, transform: NameArgument.parse)
    var given: String?

    @OptionGroup var daemon: DaemonOptions

    /// `nil` for the technician.
    var shift: String? { given ?? Self.shift(in: ProcessInfo.processInfo.environment) }

    var format: FormatOptions { daemon.format }

    /// The shift, for what the technician does not do.
    func ownShift() throws(CommandFailure) -> String {
        guard let shift else { throw .shiftMissing }
        return shift
    }

    func connect() async throws -> Registers.Client {
        Registers.Client(try await daemon.connect())
    }

    static func shift(in environment: [String: String]) -> String? {
        environment["ZAHLSTELLE_SHIFT"].flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension CommandFailure {
    fileprivate static let shiftMissing = CommandFailure(
        status: .usage, name: "usage",
        text: Words("Es fehlt die Schicht, aus der das kommt.", "The shift from which this comes is missing."),
        advice: .namesShift)
}
