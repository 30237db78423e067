import Plugged

/// Which of the plugged devices somebody means.
struct AssignmentChoice {
    let serial: String?
    let port: String?
    let interface: String?

    /// - Throws: ``CommandFailure`` where it is none, or could be several.
    func device(among devices: [PluggedDevice]) throws(CommandFailure) -> PluggedDevice {
        let meant = devices.filter { device in
            (serial == nil || device.serial == serial) && (port == nil || device.place == port)
                && (interface == nil || device.interface == interface)
        }
        // A printer that the kernel makes a line of as well is meant as a line.
        let lines = meant.filter { $0.shape == .line }
        let candidates = lines.isEmpty ? meant : lines
        guard let device = candidates.first else { throw .nothingPlugged(serial ?? port ?? "") }
        guard candidates.count == 1 else { throw .severalPlugged(candidates) }
        return device
    }
}

extension CommandFailure {
    fileprivate static func nothingPlugged(_ mark: String) -> CommandFailure {
        CommandFailure(
            status: .failed, name: "nothingPlugged",
            text: Words("Nichts mit \(mark) ist eingesteckt.", "Nothing with \(mark) is plugged in."),
            advice: Words(
                "Was da ist, zeigt: zahlstelle devices found", "What is there shows: zahlstelle devices found"))
    }

    fileprivate static func severalPlugged(_ devices: [PluggedDevice]) -> CommandFailure {
        let list = devices.map { "\($0.place) \($0.interface ?? "")".trimmed }.joined(separator: ", ")
        return CommandFailure(
            status: .failed, name: "severalPlugged",
            text: Words("Das passt auf mehrere: \(list).", "That fits several: \(list)."),
            advice: Words(
                "Mit --port und --interface genauer sagen.", "Say it more exactly with --port and --interface."))
    }

    static let notWritable = CommandFailure(
        status: .failed, name: "notWritable",
        text: Words(
            "Name oder Seriennummer enthält Zeichen, die eine udev-Regel nicht verträgt.",
            "The name or the serial number has characters that a rule of udev does not bear."),
        advice: Words("Mit --port zuweisen.", "Assign it by --port."))

    static func notAssigned(_ role: String, _ known: [String]) -> CommandFailure {
        let list = known.isEmpty ? "–" : known.joined(separator: ", ")
        return CommandFailure(
            status: .failed, name: "notAssigned",
            text: Words("\(role) ist nicht zugewiesen.", "\(role) is not assigned."),
            advice: Words("Zugewiesen sind: \(list)", "Assigned are: \(list)"))
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
