import ArgumentParser

/// For people or for programs.
struct FormatOptions: ParsableArguments {
    @Flag(help: "Print JSON with the field names of the varlink interfaces; errors too.")
    var json = false

    /// Prints the value as JSON, or else the lines.
    func show(_ value: some Encodable, _ lines: (Screen) -> [String]) throws {
        guard !json else { return try Output.standard.line(JSONText.line(value)) }
        let text = Instance.marked(lines(Screen(.standard)))
        if !text.isEmpty { try Output.standard.line(text.joined(separator: "\n")) }
    }
}
