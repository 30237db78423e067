internal import CSV
internal import PayPoint

extension OrgZahlstelleReceivables.Dialect? {
    /// As with tables of tariffs.
    var domain: CSVDialect {
        get throws(KasseError) { try map(OrgZahlstelleTariffs.Dialect.init).domain }
    }
}

extension OrgZahlstelleTariffs.Dialect {
    fileprivate init(_ dialect: OrgZahlstelleReceivables.Dialect) {
        self.init(
            separator: dialect.separator,
            charset: dialect.charset.flatMap { Charset(rawValue: $0.rawValue) },
            decimal: dialect.decimal.flatMap { Decimal(rawValue: $0.rawValue) })
    }
}
