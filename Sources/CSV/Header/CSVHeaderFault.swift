/// What is wrong with the names of the columns.
public struct CSVHeaderFault: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case missing(String)
        case unknown(String, column: Int)
        /// A known name stands over two columns. Nobody can tell which one counts.
        case doubled(String, firstColumn: Int, column: Int)
        case unnamed(column: Int)
        /// All of it is one column, with what looks like another separator in it.
        case onlyColumn(separator: Character)
    }

    /// The line of the header, from 1.
    public let line: Int
    /// From left to right, then what is missing. Columns count from 1. Never empty.
    public let reasons: [Reason]
}

extension CSVHeaderFault: CustomStringConvertible {
    /// One line in English: what is wrong, and what to do.
    public var description: String { "line \(line): " + reasons.map(\.english).joined(separator: "; ") }

    /// The same in German.
    public var german: String { "Zeile \(line): " + reasons.map(\.german).joined(separator: "; ") }
}

extension CSVHeaderFault.Reason {
    /// What is wrong and what to do.
    public var english: String {
        switch self {
        case .missing(let name): "the column \"\(name)\" is missing; add it"
        case .unknown(let name, let column): "column \(column), \"\(name)\", is unknown; rename or remove it"
        case .doubled(let name, let first, let column):
            "columns \(first) and \(column) are both called \"\(name)\"; remove one"
        case .unnamed(let column): "column \(column) has no name; name or remove it"
        case .onlyColumn(let separator):
            "there is one column, and \(Self.name(separator)) in it; check the separator: --separator \(Self.name(separator))"
        }
    }

    /// The same in German.
    public var german: String {
        switch self {
        case .missing(let name): "die Spalte „\(name)“ fehlt; bitte ergänzen"
        case .unknown(let name, let column):
            "Spalte \(column), „\(name)“, ist unbekannt; bitte umbenennen oder entfernen"
        case .doubled(let name, let first, let column):
            "die Spalten \(first) und \(column) heißen beide „\(name)“; eine davon entfernen"
        case .unnamed(let column): "Spalte \(column) hat keinen Namen; bitte benennen oder entfernen"
        case .onlyColumn(let separator):
            "es gibt nur eine Spalte, und in ihr steht \(Self.name(separator)); Trennzeichen prüfen: "
                + "--separator \(Self.name(separator))"
        }
    }

    /// As a command line takes it.
    private static func name(_ separator: Character) -> String {
        switch separator {
        case "\t": "tab"
        case ";", "|": "'\(separator)'"
        default: String(separator)
        }
    }
}
