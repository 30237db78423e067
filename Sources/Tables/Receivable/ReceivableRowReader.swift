internal import CSV
internal import PayPoint

/// Reads one row of a table of receivables, up to the first field that is at fault.
struct ReceivableRowReader {
    private let row: CSVRow
    private let columns: ReceivableColumns
    private let pattern: KassenzeichenPattern
    private let mark: CSVDecimalMark
    private let asOf: Timestamp

    /// - Parameter asOf: of an item that does not say otherwise.
    init(
        _ row: CSVRow, _ columns: ReceivableColumns, _ pattern: KassenzeichenPattern, _ mark: CSVDecimalMark,
        asOf: Timestamp
    ) {
        self.row = row
        self.columns = columns
        self.pattern = pattern
        self.mark = mark
        self.asOf = asOf
    }

    func change() throws(ReceivableLineFault) -> ItemChange {
        let key = ItemKey(
            kassenzeichen: try kassenzeichen(), notice: field(.notice).trimmed.text, due: try date(.due),
            number: field(.number).trimmed.text)
        if try word(.gone, Bool.words) { return .gone(key) }
        return .present(
            OpenItem(
                key: key,
                debtor: Debtor(
                    name: field(.name).trimmed.text, born: field(.born).trimmed.isEmpty ? nil : try date(.born),
                    identification: text(.identification)),
                kind: try word(.kind, ClaimKind.words), parts: try parts(),
                status: try word(.status, ItemStatus.words), personalAccount: text(.personalAccount),
                assignment: try assignment(), asOf: field(.asOf).trimmed.isEmpty ? asOf : try moment(.asOf)))
    }

    private func kassenzeichen() throws(ReceivableLineFault) -> Kassenzeichen {
        do throws(KassenzeichenFault) {
            return try pattern.read(field(.kassenzeichen).text)
        } catch {
            throw fault(.kassenzeichen, english: error.english, german: error.german)
        }
    }

    private func parts() throws(ReceivableLineFault) -> PerPart<PartAmount> {
        var parts = PerPart { _ in PartAmount.none }
        for part in ItemPart.allCases {
            let (claimedColumn, paidColumn) = ReceivableColumn.columns(of: part)
            let claimed = try amount(claimedColumn)
            guard claimed >= .zero else { throw fault(claimedColumn, .cash(orZero: true)) }
            let paid = try amount(paidColumn)
            guard let open = claimed.subtracting(paid) else { throw fault(paidColumn, .fittingPrice) }
            guard open >= .zero, paid >= .zero else { throw fault(paidColumn, .partOfClaim) }
            parts[part] = PartAmount(claimed: claimed, open: open)
        }
        return parts
    }

    private func assignment() throws(ReceivableLineFault) -> AccountAssignment {
        if let item = try code(.budgetItem) {
            for column in [ReceivableColumn.product, .account, .costCentre] where !field(column).trimmed.isEmpty {
                throw fault(column, .onlyWithoutBudgetItem)
            }
            return .budgetItem(item)
        }
        guard let account = try code(.account) else { throw fault(.account, .assignment) }
        return .account(product: try code(.product), account: account, costCentre: try code(.costCentre))
    }

    /// `nil` for an empty field.
    private func code(_ column: ReceivableColumn) throws(ReceivableLineFault) -> String? {
        guard let text = text(column) else { return nil }
        guard AccountAssignment.isCode(text) else { throw fault(column, .code) }
        return text
    }

    private func text(_ column: ReceivableColumn) -> String? {
        let trimmed = field(column).trimmed
        return trimmed.isEmpty ? nil : trimmed.text
    }

    private func word<Value>(
        _ column: ReceivableColumn, _ words: TariffWords<Value>
    ) throws(ReceivableLineFault) -> Value {
        guard let value = words.value(of: field(column).trimmed.text) else { throw fault(column, words.rule) }
        return value
    }

    /// Zero for an empty field.
    private func amount(_ column: ReceivableColumn) throws(ReceivableLineFault) -> Cents {
        let field = field(column).trimmed
        guard !field.isEmpty else { return .zero }
        do throws(CSVValueFault) {
            return Cents(try field.cents(mark))
        } catch {
            throw fault(column, english: error.description, german: error.german)
        }
    }

    /// Both ways of writing a day are taken, because nobody can confuse them.
    private func date(_ column: ReceivableColumn) throws(ReceivableLineFault) -> CivilDate {
        let field = field(column).trimmed
        do throws(CSVValueFault) {
            let date = try field.date(field.bytes.contains(UInt8(ascii: "-")) ? .iso : .german)
            guard let day = CivilDate(year: date.year, month: date.month, day: date.day) else {
                throw .noSuchDay
            }
            return day
        } catch {
            throw fault(column, english: error.description, german: error.german)
        }
    }

    private func moment(_ column: ReceivableColumn) throws(ReceivableLineFault) -> Timestamp {
        guard let moment = Timestamp(iso8601: field(column).trimmed.text) else { throw fault(column, .moment) }
        return moment
    }

    private func fault(_ column: ReceivableColumn, _ rule: RequestRule) -> ReceivableLineFault {
        fault(column, english: "needs \(rule.english)", german: "verlangt ist \(rule.german)")
    }

    private func fault(_ column: ReceivableColumn, english: String, german: String) -> ReceivableLineFault {
        ReceivableLineFault(line: row.line, column: column.title, english: english, german: german)
    }

    /// Empty for a column that the table does not have.
    private func field(_ column: ReceivableColumn) -> CSVField {
        columns[column].map { row[$0] } ?? CSVField(bytes: [])
    }
}

extension ClaimKind {
    fileprivate static let words = TariffWords([
        ("Steuer", ClaimKind.tax), ("öffentlich-rechtlich", .publicLaw), ("privatrechtlich", .privateLaw),
        ("Geldbuße", .fine), ("Zwangsgeld", .penaltyPayment), ("Steuerabzug", .withholdingTax),
    ])
}

extension ItemStatus {
    fileprivate static let words = TariffWords(
        [("", ItemStatus.open)] + ItemStatus.allCases.map { (text: $0.german, value: $0) })
}

extension RequestRule {
    fileprivate static let partOfClaim = RequestRule(
        english: "an amount from 0 to what was claimed", german: "ein Betrag von 0 bis zum geforderten")
}
