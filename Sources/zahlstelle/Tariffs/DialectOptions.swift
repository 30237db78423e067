import ArgumentParser
import Interface

/// How a table is written down.
struct DialectOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What stands between two columns: one character, or tab; a semicolon without it.", valueName: "character"))
    var separator: String?

    @Option(
        help: ArgumentHelp(
            "One of \(ChoiceArgument.list(Tariffs.Dialect.Charset.self)); utf8 without it.", valueName: "charset"),
        completion: .list(Tariffs.Dialect.Charset.allCases.map(\.rawValue)), transform: ChoiceArgument.parse)
    var charset: Tariffs.Dialect.Charset?

    @Option(
        help: ArgumentHelp("What stands before the cents: comma, as without it, or point.", valueName: "mark"),
        completion: .list(Tariffs.Dialect.Decimal.allCases.map(\.rawValue)), transform: ChoiceArgument.parse)
    var decimal: Tariffs.Dialect.Decimal?

    /// Nothing where the daemon's own choice is meant.
    var wire: Tariffs.Dialect? {
        guard separator != nil || charset != nil || decimal != nil else { return nil }
        return .init(separator: separator == "tab" ? "\t" : separator, charset: charset, decimal: decimal)
    }
}
