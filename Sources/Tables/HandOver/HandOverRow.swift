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
        var (text, isFree): (String, Bool) =
            switch column.content {
            case .constant(let text): (text, false)
            case .field(let field):
                field.isFreeText
                    ? (profile.fitting(value(of: field, column)), true) : (value(of: field, column), false)
            }
        if isFree, let most = column.most ?? column.width { text = String(text.unicodeScalars.prefix(most)) }
        let length = text.unicodeScalars.count
        if let most = column.most ?? column.width, length > most { throw tooLong(column, text, most: most) }
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

    private func tooLong(_ column: HandOverProfile.Column, _ text: String, most: Int) -> TableObstacle {
        let (english, german) = line.map { ("line \($0.number)", "Zeile \($0.number)") } ?? ("head", "Kopf")
        return TableObstacle(
            english: "\(english), column \(column.title): '\(text)' is longer than \(most) characters",
            german: "\(german), Spalte \(column.title): „\(text)“ hat mehr als \(most) Zeichen")
    }
}
