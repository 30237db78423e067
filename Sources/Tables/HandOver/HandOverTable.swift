internal import CSV
public import PayPoint

/// A hand-over as a table, as a profile describes it. The same hand-over and profile make the same bytes.
public enum HandOverTable {
    /// - Throws: for what does not fit its column, and for a code with a character that the charset lacks. What people wrote can always
    ///   be written.
    public static func bytes(of handOver: HandOver, _ profile: HandOverProfile) throws(TableObstacle) -> [UInt8] {
        var writer = CSVWriter(profile.dialect)
        if !profile.head.isEmpty {
            let row = HandOverRow(handOver: handOver, line: nil, profile: profile)
            try write(row, profile.head, profile.head.quoted, to: &writer)
        }
        if profile.hasHeader {
            do throws(CSVWriteFault) {
                try writer.write(profile.columns.map { profile.fitting($0.title) })
            } catch {
                throw TableObstacle(english: error.description, german: error.german)
            }
        }
        let quoted = profile.columns.quoted
        for line in handOver.lines where profile.lines == .all || line.isTurnover {
            let row = HandOverRow(handOver: handOver, line: line, profile: profile)
            try write(row, profile.columns, quoted, to: &writer)
        }
        return writer.take()
    }

    private static func write(
        _ row: HandOverRow, _ columns: [HandOverProfile.Column], _ quoted: Set<Int>, to writer: inout CSVWriter
    ) throws(TableObstacle) {
        let texts = try row.texts(of: columns)
        do throws(CSVWriteFault) {
            try writer.write(texts, quoted: quoted)
        } catch {
            // Behind the last column where the row as a whole is at fault.
            let column = columns[min(error.column, columns.count) - 1]
            throw row.obstacle(in: column, english: error.reason.english, german: error.reason.german)
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
