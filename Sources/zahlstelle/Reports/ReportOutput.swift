import ArgumentParser
import Interface

/// As what an evaluation is wanted, and where.
struct ReportOutput: ParsableArguments {
    enum Form: String, CaseIterable {
        case table, csv, json, html
    }

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "table, csv for spreadsheets, json as with --json, or html: a page with charts, to read and to print.",
            valueName: "form"),
        completion: .list(Form.allCases.map(\.rawValue)), transform: ChoiceArgument.parse)
    var form: Form?

    @Option(help: "Write it into this file, in place of standard output.", completion: .file())
    var output: String?

    /// - Parameter wantsJSON: what --json says.
    func validate(_ wantsJSON: Bool) throws {
        if wantsJSON, let form, form != .json {
            throw ValidationError("--json and --as \(form.rawValue) exclude each other.")
        }
    }

    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        guard let output else { return try Output.standard.write(bytes[...]) }
        try OutputFile.write(bytes, to: output)
    }
}
