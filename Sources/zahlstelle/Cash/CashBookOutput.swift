import ArgumentParser
import CSV
import Interface

/// The cash book as a file.
struct CashBookOutput: ParsableArguments {
    @Option(
        name: .customLong("csv"),
        help: ArgumentHelp(
            "Write it as CSV into this file; - is standard output. The columns are those that are shown, behind register and period.",
            valueName: "file"),
        completion: .file())
    var path: String?

    @OptionGroup var dialect: DialectOptions

    /// - Parameter wantsJSON: what --json says.
    func validate(_ wantsJSON: Bool) throws {
        guard path != nil else {
            guard dialect.wire == nil else {
                throw ValidationError("--separator, --charset and --decimal are for --csv.")
            }
            return
        }
        guard !wantsJSON else { throw ValidationError("--json and --csv exclude each other.") }
        _ = try dialect.table()
    }

    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        guard let path, path != "-" else { return try Output.standard.write(bytes[...]) }
        try OutputFile.write(bytes, to: path)
    }
}

extension DialectOptions {
    /// The dialect for a table that is written here.
    func table() throws -> CSVDialect {
        var table = CSVDialect()
        if let separator = wire?.separator {
            guard let character = separator.first, separator.count == 1, let known = CSVSeparator(character) else {
                throw ValidationError(
                    "--separator is one character that is no letter, digit, blank, quote, +, - or dot; or tab.")
            }
            table.separator = known
        }
        switch charset {
        case .utf8, nil: table.charset = .utf8
        case .latin1: table.charset = .latin1
        case .latin9: table.charset = .latin9
        case .windows1252: table.charset = .windows1252
        }
        switch decimal {
        case .comma, nil: table.decimalMark = .comma
        case .point: table.decimalMark = .point
        }
        return table
    }
}
