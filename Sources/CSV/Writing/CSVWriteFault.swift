/// Why a row cannot be written. Nothing of it was.
public struct CSVWriteFault: Error, Hashable, Sendable {
    public enum Reason: Error, Hashable, Sendable {
        /// The charset has no such character.
        case lackingCharacter(Unicode.Scalar)
        /// A control character other than tab and line end, or a CR without LF.
        case controlCharacter(Unicode.Scalar)
        /// Only quotes would keep the field from being read as something else, and the dialect has none.
        case needsQuotes
        /// A row has at least one field.
        case noFields
        case rowTooLong(limit: Int)
        case tooManyColumns(limit: Int)
        /// The first row has `expected` columns, this one has `found`.
        case columnCount(expected: Int, found: Int)
    }

    /// The number of the row, from 1, a header included.
    public let row: Int
    /// The number of the field, from 1.
    public let column: Int
    public let reason: Reason
}

extension CSVWriteFault: CustomStringConvertible {
    /// One line in English: where, what, and what to do.
    public var description: String { "row \(row), column \(column): \(reason.english)" }

    /// The same in German.
    public var german: String { "Datensatz \(row), Spalte \(column): \(reason.german)" }
}

extension CSVWriteFault.Reason {
    /// What is wrong and what to do, without where.
    public var english: String {
        switch self {
        case .lackingCharacter(let scalar):
            "the charset lacks \(code(scalar)); choose UTF-8, or write it with other letters"
        case .controlCharacter(let scalar): "the control character \(code(scalar)) is not allowed; remove it"
        case .needsQuotes:
            "the field is to be quoted, which this format does not do; choose another separator or quotes"
        case .noFields: "a row has at least one field"
        case .rowTooLong(let limit): "the row is longer than \(limit) bytes; shorten it"
        case .tooManyColumns(let limit): "more than \(limit) columns; leave some out"
        case .columnCount(let expected, let found): "\(found) columns instead of the \(expected) of the first row"
        }
    }

    /// The same in German.
    public var german: String {
        switch self {
        case .lackingCharacter(let scalar):
            "im Zeichensatz fehlt \(code(scalar)); UTF-8 wählen oder mit anderen Buchstaben schreiben"
        case .controlCharacter(let scalar): "Steuerzeichen \(code(scalar)) ist nicht erlaubt; bitte entfernen"
        case .needsQuotes:
            "das Feld braucht Anführungszeichen, die dieses Format nicht kennt; anderes Trennzeichen oder "
                + "Anführungszeichen wählen"
        case .noFields: "ein Datensatz hat mindestens ein Feld"
        case .rowTooLong(let limit): "der Datensatz ist länger als \(limit) Bytes; bitte kürzen"
        case .tooManyColumns(let limit): "mehr als \(limit) Spalten; einige weglassen"
        case .columnCount(let expected, let found): "\(found) Spalten statt der \(expected) des ersten Datensatzes"
        }
    }

    private func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }
}
