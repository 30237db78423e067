import Varlink

/// What goes to standard error when a command fails.
struct FailureReport {
    let failure: CommandFailure

    func text(in language: Language) -> String {
        let error = Words("Fehler: ", "Error: ") + failure.text
        return [error, failure.advice].compactMap { $0?.text(in: language) }.map(PrintableText.clean)
            .joined(separator: "\n")
    }

    /// The same for programs, one JSON object, in both languages.
    var json: String {
        JSONText.line(
            Fields(
                error: failure.name, exitCode: failure.status.rawValue, text: failure.text.german,
                english: failure.text.english, advice: failure.advice?.german, englishAdvice: failure.advice?.english,
                parameters: failure.parameters))
    }

    private struct Fields: Encodable {
        let error: String
        let exitCode: Int32
        let text: String
        let english: String
        let advice: String?
        let englishAdvice: String?
        let parameters: JSONValue?
    }
}
