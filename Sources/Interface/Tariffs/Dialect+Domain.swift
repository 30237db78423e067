internal import CSV
internal import PayPoint

extension OrgZahlstelleTariffs.Dialect? {
    /// What a German spreadsheet writes, where nothing else is said.
    var domain: CSVDialect {
        get throws(KasseError) {
            var dialect = CSVDialect()
            guard let self else { return dialect }
            if let separator = self.separator {
                guard let character = separator.first, separator.count == 1, let known = CSVSeparator(character) else {
                    throw .invalid(RequestFault(field: "dialect.separator", rule: .separator))
                }
                dialect.separator = known
            }
            switch self.charset {
            case .utf8, nil: dialect.charset = .utf8
            case .latin1: dialect.charset = .latin1
            case .latin9: dialect.charset = .latin9
            case .windows1252: dialect.charset = .windows1252
            }
            switch self.decimal {
            case .comma, nil: dialect.decimalMark = .comma
            case .point: dialect.decimalMark = .point
            }
            return dialect
        }
    }
}
