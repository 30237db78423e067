internal import CSV
public import PayPoint

/// A hand-over as a table, as a profile describes it. The same hand-over and profile make the same bytes.
public enum HandOverTable {
    /// - Throws: for what does not fit its column, and for a character for which the charset has nothing.
    public static func bytes(of handOver: HandOver, _ profile: HandOverProfile) throws(TableObstacle) -> [UInt8] {
        var writer = CSVWriter(profile.dialect)
        func row(_ line: HandOverLine?) -> HandOverRow {
            HandOverRow(handOver: handOver, line: line, profile: profile)
        }
        if !profile.head.isEmpty { try write(row(nil).texts(of: profile.head), profile.head.quoted, to: &writer) }
        if profile.hasHeader { try write(profile.columns.map { profile.fitting($0.title) }, [], to: &writer) }
        let quoted = profile.columns.quoted
        for line in handOver.lines where profile.lines == .all || line.isTurnover {
            try write(row(line).texts(of: profile.columns), quoted, to: &writer)
        }
        return writer.take()
    }

    private static func write(
        _ fields: [String], _ quoted: Set<Int>, to writer: inout CSVWriter
    ) throws(TableObstacle) {
        do throws(CSVWriteFault) {
            try writer.write(fields, quoted: quoted)
        } catch {
            throw TableObstacle(english: error.description, german: error.german)
        }
    }
}

extension [HandOverProfile.Column] {
    fileprivate var quoted: Set<Int> { Set(indices.filter { self[$0].isQuoted }) }
}

extension HandOverProfile {
    /// The separator was checked when the plan was defined.
    fileprivate var dialect: CSVDialect {
        CSVDialect(
            separator: separator.first.flatMap { CSVSeparator($0) } ?? .semicolon, quoting: csvQuoting,
            lineEnd: lineEnd == .crlf ? .crlf : .lf, charset: csvCharset, hasHeader: hasHeader,
            allowsRaggedRows: !head.isEmpty,
            decimalMark: csvDecimalMark)
    }

    private var csvQuoting: CSVQuoting {
        switch quoting {
        case .whereNeeded: .whereNeeded
        case .always: .always
        case .never: .never
        }
    }

    var csvCharset: CSVCharset {
        switch charset {
        case .utf8: .utf8
        case .latin1: .latin1
        case .latin9: .latin9
        case .windows1252: .windows1252
        }
    }

    var csvDecimalMark: CSVDecimalMark {
        switch decimal {
        case .comma: .comma
        case .point: .point
        }
    }

    /// What people wrote, with the letters that the charset has, and without the separator where nothing quotes it.
    func fitting(_ text: String) -> String {
        let letters = Transliteration.text(text, in: csvCharset)
        guard quoting == .never, let mark = separator.unicodeScalars.first else { return letters }
        var plain = String.UnicodeScalarView()
        for scalar in letters.unicodeScalars { plain.append(scalar == mark ? (mark == "/" ? " " : "/") : scalar) }
        return String(plain)
    }
}
