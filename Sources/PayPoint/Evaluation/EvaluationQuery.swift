/// What somebody wants to know about the turnover.
public struct EvaluationQuery: Hashable, Sendable {
    /// None tells the whole, in one row.
    public let dimensions: [EvaluationDimension]
    /// The first day.
    public let from: CivilDate
    /// The last day.
    public let to: CivilDate
    /// A posting has to get through all of them.
    public let filters: [EvaluationFilter]

    /// The longest period: ten years, as long as books are kept.
    public static let mostDays: Int64 = 3653
    /// The most rows of one answer: more than anybody reads, and some megabytes as JSON.
    public static let mostRows = 10_000
    /// The most values of all filters together.
    public static let mostValues = 200
    /// In UTF-8 bytes; an account of the longest codes is shorter.
    static let longestValue = 128

    /// - Throws: ``KasseError/invalid(_:)`` with the field and the rule that it breaks.
    public init(
        dimensions: [EvaluationDimension], from: CivilDate, to: CivilDate, filters: [EvaluationFilter] = []
    ) throws(KasseError) {
        guard Set(dimensions).count == dimensions.count else { throw Self.fault("dimensions", .eachOnce) }
        guard from.isDay else { throw Self.fault("from", .existingDay) }
        guard to.isDay else { throw Self.fault("to", .existingDay) }
        guard from <= to else { throw Self.fault("to", .notBefore(from)) }
        guard to.daysSince1970 - from.daysSince1970 < Self.mostDays else { throw Self.fault("from", .tenYears) }
        guard Set(filters.map(\.dimension)).count == filters.count else { throw Self.fault("filters", .eachOnce) }
        guard filters.reduce(0, { $0 + $1.values.count }) <= Self.mostValues,
            filters.allSatisfy({ $0.withNone || !$0.values.isEmpty })
        else { throw Self.fault("filters", .count(1...Int64(Self.mostValues), "values", "Werte")) }
        for filter in filters {
            guard filter.values.allSatisfy(filter.dimension.accepts) else {
                throw Self.fault("filters.\(filter.dimension.rawValue)", filter.dimension.rule)
            }
        }
        self.init(checked: dimensions, from, to, filters)
    }

    private init(
        checked dimensions: [EvaluationDimension], _ from: CivilDate, _ to: CivilDate, _ filters: [EvaluationFilter]
    ) {
        self.dimensions = dimensions
        self.from = from
        self.to = to
        self.filters = filters
    }

    /// The same turnover, told apart in another way.
    func by(_ dimensions: EvaluationDimension...) -> EvaluationQuery {
        EvaluationQuery(checked: dimensions, from, to, filters)
    }

    /// Only what one of its rows is made of.
    public func behind(_ row: [EvaluationFilter]) throws(KasseError) -> EvaluationQuery {
        let checked = try EvaluationQuery(dimensions: dimensions, from: from, to: to, filters: row)
        return EvaluationQuery(checked: dimensions, from, to, filters + checked.filters)
    }

    /// Whether postings have to be told apart that fall into one month.
    public var isWithinMonth: Bool {
        dimensions.contains(where: \.isWithinMonth) || filters.contains(where: \.dimension.isWithinMonth)
    }

    static func fault(_ field: String, _ rule: RequestRule) -> KasseError {
        .invalid(RequestFault(field: field, rule: rule))
    }
}

extension EvaluationDimension {
    fileprivate func accepts(_ value: String) -> Bool {
        switch self {
        case .office, .register, .clerk, .service:
            !value.isEmpty && value.utf8.count <= EvaluationQuery.longestValue
        case .account: LedgerAccount(text: value) != nil
        case .means: PaymentMeans(rawValue: value) != nil
        case .hour: EvaluationHour.number(value) != nil
        case .day: CivilDate(iso8601: value)?.isDay == true
        case .month: CivilMonth(iso8601: value) != nil
        }
    }

    fileprivate var rule: RequestRule {
        switch self {
        case .office, .register, .clerk, .service: .text(atMost: EvaluationQuery.longestValue)
        case .account:
            RequestRule(
                english: "an account as rows of evaluations have it, revenue/122.01:431100: or custody",
                german: "ein Konto wie in den Zeilen einer Auswertung, revenue/122.01:431100: oder custody")
        case .means:
            RequestRule(
                english: PaymentMeans.allCases.map(\.rawValue).joined(separator: ", "),
                german: "eines von " + PaymentMeans.allCases.map(\.rawValue).joined(separator: ", "))
        case .hour: RequestRule(english: "00 to 23", german: "eine Stunde von 00 bis 23")
        case .day: .existingDay
        case .month: RequestRule(english: "a month, YYYY-MM", german: "ein Monat als JJJJ-MM")
        }
    }
}

extension RequestRule {
    fileprivate static let eachOnce = RequestRule(english: "each at most once", german: "jedes höchstens einmal")

    fileprivate static let tenYears = RequestRule(
        english: "at most ten years before the last day", german: "höchstens zehn Jahre vor dem letzten Tag")

    static let fewerRows = RequestRule(
        english:
            "at most \(EvaluationQuery.mostRows) rows: take fewer dimensions, months in place of days, or a filter",
        german: "höchstens 10.000 Zeilen; weniger Merkmale nehmen, Monate statt Tage, oder einen Filter setzen")
}
