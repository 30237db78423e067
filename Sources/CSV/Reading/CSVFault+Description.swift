extension CSVFault: CustomStringConvertible {
    /// One line in English: where, what, and what to do.
    public var description: String {
        "line \(line), column \(column): \(reason.english)"
            + (rowLine == line ? "" : " (the row begins in line \(rowLine))")
    }

    /// The same in German.
    public var german: String {
        "Zeile \(line), Spalte \(column): \(reason.german)"
            + (rowLine == line ? "" : " (der Datensatz beginnt in Zeile \(rowLine))")
    }
}

extension CSVFault.Reason {
    /// What is wrong and what to do, without where.
    public var english: String {
        switch self {
        case .invalidUTF8(let byte):
            "the byte \(hex(byte)) is not UTF-8; export as UTF-8, or set the charset that the file has"
        case .byteWithoutCharacter(let byte):
            "the byte \(hex(byte)) has no character in this charset; set the charset that the file has"
        case .controlCharacter(let byte): "the control character \(hex(byte)) is not allowed; remove it"
        case .loneCarriageReturn: "a CR without LF; lines must end with CR LF or LF"
        case .quoteNeverClosed: "the quote that opens here is never closed; close it"
        case .textBehindQuote: "text behind the closing quote; double the quotation marks within a quoted field"
        case .quoteWithinField: "a quotation mark within an unquoted field; quote the field and double the mark"
        case .rowTooLong(let limit, nil): "the row is longer than \(limit) bytes; check the line ends, or shorten it"
        case .rowTooLong(let limit, let line?):
            "the row is longer than \(limit) bytes; close the quote that opens in line \(line)"
        case .tooManyColumns(let limit): "more than \(limit) columns; check the separator"
        case .columnCount(let expected, let found):
            "\(found) columns instead of \(expected); quote fields that contain the separator"
        case .wideCharacters: "the file is UTF-16; save it as \"CSV UTF-8\""
        case .headerMissing: "the table is empty; its first row must name the columns"
        }
    }

    /// The same in German.
    public var german: String {
        switch self {
        case .invalidUTF8(let byte):
            "Byte \(hex(byte)) ist kein UTF-8; Datei als UTF-8 ausgeben oder ihren Zeichensatz einstellen"
        case .byteWithoutCharacter(let byte):
            "Byte \(hex(byte)) ist in diesem Zeichensatz kein Zeichen; den Zeichensatz der Datei einstellen"
        case .controlCharacter(let byte): "Steuerzeichen \(hex(byte)) ist nicht erlaubt; bitte entfernen"
        case .loneCarriageReturn: "CR ohne LF; Zeilen müssen mit CR LF oder LF enden"
        case .quoteNeverClosed: "das Anführungszeichen, das hier beginnt, wird nie geschlossen; bitte schließen"
        case .textBehindQuote: "Text hinter dem schließenden Anführungszeichen; Anführungszeichen im Feld verdoppeln"
        case .quoteWithinField:
            "Anführungszeichen mitten im Feld; das Feld in Anführungszeichen setzen und die inneren verdoppeln"
        case .rowTooLong(let limit, nil):
            "der Datensatz ist länger als \(limit) Bytes; Zeilenenden prüfen oder kürzen"
        case .rowTooLong(let limit, let line?):
            "der Datensatz ist länger als \(limit) Bytes; das Anführungszeichen aus Zeile \(line) schließen"
        case .tooManyColumns(let limit): "mehr als \(limit) Spalten; das Trennzeichen prüfen"
        case .columnCount(let expected, let found):
            "\(found) Spalten statt \(expected); Felder, die das Trennzeichen enthalten, in Anführungszeichen setzen"
        case .wideCharacters: "die Datei ist UTF-16 (Unicode-Text); als „CSV UTF-8“ speichern"
        case .headerMissing: "die Tabelle ist leer; ihre erste Zeile muss die Spalten benennen"
        }
    }

    private func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }
}
