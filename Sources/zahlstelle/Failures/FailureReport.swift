import Varlink

/// What goes to standard error when a command fails.
struct FailureReport {
    let failure: CommandFailure

    var text: String {
        ["Fehler: \(failure.text)", failure.advice].compactMap(\.self).map(PrintableText.clean).joined(separator: "\n")
    }

    /// The same for programs, one JSON object.
    var json: String {
        JSONText.line(
            Fields(
                error: failure.name, exitCode: failure.status.rawValue, text: failure.text, advice: failure.advice,
                parameters: failure.parameters))
    }

    private struct Fields: Encodable {
        let error: String
        let exitCode: Int32
        let text: String
        let advice: String?
        let parameters: JSONValue?
    }
}
