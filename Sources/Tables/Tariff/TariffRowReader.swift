internal import CSV
internal import PayPoint

/// Reads one row of a table of tariffs, and notes every field that is at fault.
struct TariffRowReader {
    private let row: CSVRow
    private let columns: TariffColumns
    private let mark: CSVDecimalMark
    private(set) var faults: [TariffFault] = []

    init(_ row: CSVRow, _ columns: TariffColumns, _ mark: CSVDecimalMark) {
        self.row = row
        self.columns = columns
        self.mark = mark
    }

    var line: Int { row.line }

    /// As the row says it, for the report.
    var serviceText: String? {
        let text = field(.id).trimmed.text
        return text.isEmpty ? nil : text
    }

    /// - Returns: `nil` with at least one fault.
    mutating func service() -> Service? {
        let id: ServiceID? = name(.id)
        let office: OfficeID? = name(.office)
        let price = price()
        let assignment = assignment()
        let tax = word(.tax, ValueAddedTax.words)
        let validFrom = date(.validFrom)
        let validTo = field(.validTo).trimmed.isEmpty ? nil : date(.validTo)
        let group = field(.group).text
        let isAgency = word(.agency, Bool.words)
        guard let id, let office, let price, let assignment, let tax, let validFrom, let isAgency else { return nil }
        return Service(
            id: id, name: field(.name).text, price: price, office: office, assignment: assignment, tax: tax,
            group: group.isEmpty ? nil : group, isAgency: isAgency, validFrom: validFrom, validTo: validTo)
    }

    private mutating func price() -> Price? {
        guard let kind = word(.priceKind, PriceKind.words) else { return nil }
        switch kind {
        case .fixed:
            refuse([.unit, .least, .most], because: .onlyForOtherPrices)
            return amount(.price).map(Price.fixed)
        case .perUnit:
            refuse([.least, .most], because: .onlyForOtherPrices)
            return amount(.price).map { .perUnit($0, unit: field(.unit).text) }
        case .free:
            refuse([.price, .unit], because: .onlyForOtherPrices)
            let least = optionalAmount(.least)
            let most = optionalAmount(.most)
            return .free(least: least, most: most)
        }
    }

    private mutating func assignment() -> AccountAssignment? {
        let budgetItem = code(.budgetItem)
        let product = code(.product)
        let account = code(.account)
        let costCentre = code(.costCentre)
        if let budgetItem {
            refuse([.product, .account, .costCentre], because: .onlyWithoutBudgetItem)
            return .budgetItem(budgetItem)
        }
        guard let account else {
            // What is there and no code was told already.
            if [.account, .budgetItem].allSatisfy({ field($0).trimmed.isEmpty }) { note(.account, .assignment) }
            return nil
        }
        return .account(product: product, account: account, costCentre: costCentre)
    }

    /// `nil` for an empty field, and with a fault for one that is no code.
    private mutating func code(_ column: TariffColumn) -> String? {
        let text = field(column).trimmed.text
        guard !text.isEmpty else { return nil }
        if !AccountAssignment.isCode(text) { note(column, .code) }
        return AccountAssignment.isCode(text) ? text : nil
    }

    private mutating func name<ID: Identifier>(_ column: TariffColumn) -> ID? {
        let id = ID(field(column).trimmed.text)
        if id == nil { note(column, .identifier) }
        return id
    }

    private mutating func word<Value>(_ column: TariffColumn, _ words: TariffWords<Value>) -> Value? {
        let value = words.value(of: field(column).trimmed.text)
        if value == nil { note(column, words.rule) }
        return value
    }

    private mutating func optionalAmount(_ column: TariffColumn) -> Cents? {
        field(column).trimmed.isEmpty ? nil : amount(column)
    }

    private mutating func amount(_ column: TariffColumn) -> Cents? {
        let mark = mark
        return read(column) { (field) throws(CSVValueFault) in Cents(try field.cents(mark)) }
    }

    /// Both ways of writing a day are taken, because nobody can confuse them.
    private mutating func date(_ column: TariffColumn) -> CivilDate? {
        read(column) { (field) throws(CSVValueFault) in
            let form: CSVDateForm = field.bytes.contains(UInt8(ascii: "-")) ? .iso : .german
            let date = try field.date(form)
            return CivilDate(iso8601: CSVText.date(date, .iso))
        }
    }

    private mutating func read<Value>(
        _ column: TariffColumn, _ read: (CSVField) throws(CSVValueFault) -> Value?
    ) -> Value? {
        do throws(CSVValueFault) {
            return try read(field(column).trimmed)
        } catch {
            faults.append(
                .unreadable(field: column.rawValue, english: error.description, german: error.german))
            return nil
        }
    }

    private mutating func refuse(_ unwanted: [TariffColumn], because rule: RequestRule) {
        for column in unwanted where !field(column).trimmed.isEmpty { note(column, rule) }
    }

    private mutating func note(_ column: TariffColumn, _ rule: RequestRule) {
        faults.append(.invalid(RequestFault(field: column.rawValue, rule: rule)))
    }

    /// Empty for a column that the table does not have.
    private func field(_ column: TariffColumn) -> CSVField {
        columns[column].map { row[$0] } ?? CSVField(bytes: [])
    }
}

extension RequestRule {
    fileprivate static let onlyForOtherPrices = RequestRule(
        english: "empty, because it does not go with this kind of price",
        german: "leer, weil es nicht zu dieser Preisart gehört")
    static let onlyWithoutBudgetItem = RequestRule(
        english: "empty, because there is a budget item", german: "leer, weil es eine Haushaltsstelle gibt")
    static let code = RequestRule(
        english: "1 to \(AccountAssignment.longestCode) characters of A-Z a-z 0-9 . - /",
        german: "1 bis \(AccountAssignment.longestCode) Zeichen aus A-Z a-z 0-9 . - /")
}
