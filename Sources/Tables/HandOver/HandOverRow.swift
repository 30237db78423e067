internal import CSV
internal import PayPoint

/// One line of a hand-over as a profile writes it, or its head, which has none.
struct HandOverRow {
    let handOver: HandOver
    let line: HandOverLine?
    let profile: HandOverProfile

    func texts(of columns: [HandOverProfile.Column]) throws(TableObstacle) -> [String] {
        var texts: [String] = []
        texts.reserveCapacity(columns.count)
        for column in columns { texts.append(try text(of: column)) }
        return texts
    }

    /// - Throws: for what is longer than its column.
    private func text(of column: HandOverProfile.Column) throws(TableObstacle) -> String {
        var text =
            switch column.content {
            case .constant(let text): profile.fitting(text)
            case .field(let field) where field.isFreeText: profile.fitting(value(of: field, column))
            case .field(let field): value(of: field, column)
            }
        let most = column.most ?? column.width
        if column.isFreeText, let most { text = String(text.unicodeScalars.prefix(most)) }
        let length = text.unicodeScalars.count
        if let most, length > most {
            throw obstacle(
                in: column, english: "'\(text)' is longer than \(most) characters",
                german: "„\(text)“ hat mehr als \(most) Zeichen")
        }
        if let wanted = profile.accountLength, column.showsAccount, length != wanted {
            throw obstacle(
                in: column, english: "the account '\(text)' does not have \(wanted) characters",
                german: "das Konto „\(text)“ hat nicht \(wanted) Zeichen")
        }
        guard let width = column.width, let padding = column.padding else { return text }
        let filling = width - length
        guard filling > 0 else { return text }
        return switch padding {
        case .zerosInFront: String(repeating: "0", count: filling) + text
        case .blanksInFront: String(repeating: " ", count: filling) + text
        case .blanksBehind: text + String(repeating: " ", count: filling)
        }
    }

    private func value(of field: HandOverField, _ column: HandOverProfile.Column) -> String {
        HandOverValues(handOver: handOver, line: line, profile: profile, dates: column.dates ?? profile.dates)
            .value(of: field)
    }

    /// What cannot be written, and where whoever mends it finds it: the line, the receipt behind it, and the column.
    func obstacle(in column: HandOverProfile.Column, english: String, german: String) -> TableObstacle {
        var (place, ort) = line.map { ("line \($0.number)", "Zeile \($0.number)") } ?? ("head", "Kopf")
        if let receipt = line?.details.receipt {
            place += ", receipt \(receipt)"
            ort += ", Beleg \(receipt)"
        }
        return TableObstacle(
            english: "\(place), column \(column.title): \(english)", german: "\(ort), Spalte \(column.title): \(german)"
        )
    }
}
