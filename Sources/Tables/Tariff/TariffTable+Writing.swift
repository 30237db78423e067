public import CSV
public import PayPoint

extension TariffTable {
    /// Writes services so that reading them gives the same ones. The same services make the same bytes.
    ///
    /// In UTF-8 with a byte order mark, without which spreadsheets take it for another charset.
    /// - Throws: for a name with a character that the charset lacks.
    public static func bytes(of services: [Service], _ dialect: CSVDialect) throws(CSVWriteFault) -> [UInt8] {
        var writer = CSVWriter(dialect, options: CSVWriterOptions(writesByteOrderMark: true))
        try writer.write(TariffColumn.allCases.map(\.rawValue))
        for service in services {
            try writer.write(TariffColumn.allCases.map { service.text(of: $0, dialect.decimalMark) })
        }
        return writer.take()
    }
}

extension Service {
    fileprivate func text(of column: TariffColumn, _ mark: CSVDecimalMark) -> String {
        switch column {
        case .id: id.text
        case .name: name
        case .priceKind: PriceKind.words.text { $0 == price.kind }
        case .price: price.amount.text(mark)
        case .unit: price.unit ?? ""
        case .least: price.bounds.least.text(mark)
        case .most: price.bounds.most.text(mark)
        case .office: office.text
        case .product, .account, .costCentre, .budgetItem: assignment.text(of: column)
        case .tax: ValueAddedTax.words.text { $0 == tax }
        case .validFrom: validFrom.german
        case .validTo: validTo?.german ?? ""
        case .group: group ?? ""
        case .agency: Bool.words.text { $0 == isAgency }
        }
    }
}

extension Price {
    fileprivate var kind: PriceKind {
        switch self {
        case .fixed: .fixed
        case .free: .free
        case .perUnit: .perUnit
        }
    }

    fileprivate var amount: Cents? {
        switch self {
        case .fixed(let amount), .perUnit(let amount, _): amount
        case .free: nil
        }
    }

    fileprivate var unit: String? {
        guard case .perUnit(_, let unit) = self else { return nil }
        return unit
    }

    fileprivate var bounds: (least: Cents?, most: Cents?) {
        guard case .free(let least, let most) = self else { return (nil, nil) }
        return (least, most)
    }
}

extension AccountAssignment {
    fileprivate func text(of column: TariffColumn) -> String {
        switch (self, column) {
        case (.account(let product, _, _), .product): product ?? ""
        case (.account(_, let account, _), .account): account
        case (.account(_, _, let costCentre), .costCentre): costCentre ?? ""
        case (.budgetItem(let item), .budgetItem): item
        case (.account, _), (.budgetItem, _): ""
        }
    }
}

extension Cents? {
    fileprivate func text(_ mark: CSVDecimalMark) -> String { map { CSVText.cents($0.value, mark) } ?? "" }
}
