/// How the values of an evaluation are read: offices, registers, people and services by their names.
public struct EvaluationLabels: Hashable, Sendable {
    private var names: [EvaluationDimension: [String: String]] = [:]

    public init() {}

    public func name(of value: String?, _ dimension: EvaluationDimension) -> String {
        guard let value else { return dimension.germanNone }
        return names[dimension]?[value] ?? Self.name(value, dimension)
    }

    /// The value, where the name does not say it.
    public func key(of value: String?, _ dimension: EvaluationDimension) -> String? {
        switch dimension {
        case .office, .register, .clerk, .service: name(of: value, dimension) == value ? nil : value
        case .account, .means, .hour, .day, .month: nil
        }
    }

    /// What needs no books to be read.
    private static func name(_ value: String, _ dimension: EvaluationDimension) -> String {
        switch dimension {
        case .office, .register, .clerk, .service: value
        case .account: LedgerAccount(text: value)?.evaluationName ?? value
        case .means: PaymentMeans(rawValue: value)?.german ?? value
        case .hour: EvaluationHour.number(value).map { "\(value) bis \(EvaluationHour.text($0 + 1)) Uhr" } ?? value
        case .day: CivilDate(iso8601: value).map { "\($0.germanWeekday) \($0.german)" } ?? value
        case .month: CivilMonth(iso8601: value)?.german ?? value
        }
    }

    public mutating func set(_ name: String?, of value: String, _ dimension: EvaluationDimension) {
        guard let name, name != value else { return }
        names[dimension, default: [:]][value] = name
    }
}

extension EvaluationLabels {
    /// Those that the rows and filters of a query need.
    init(_ query: EvaluationQuery, _ rows: [EvaluationRow], _ books: any Books) throws {
        self.init()
        for (column, dimension) in query.dimensions.enumerated() {
            for value in Set(rows.compactMap { $0.values[column] }) {
                set(try books.name(of: value, dimension), of: value, dimension)
            }
        }
        for filter in query.filters {
            for value in filter.values { set(try books.name(of: value, filter.dimension), of: value, filter.dimension) }
        }
    }
}

extension Books {
    /// The name that the office gave it; `nil` for what has none.
    fileprivate func name(of value: String, _ dimension: EvaluationDimension) throws -> String? {
        switch dimension {
        case .office: try record(Office.self, value)?.name
        case .register: try record(CashRegister.self, value)?.name
        case .clerk: try record(Clerk.self, value)?.name
        // As it is called last, whatever it was called when it was sold.
        case .service: try record(Tariff.self, value)?.standing.last?.service.name
        case .account, .means, .hour, .day, .month: nil
        }
    }

    /// - Throws: ``KasseError/unknown(_:_:)`` for a filter by what nobody has defined or ever used, which is a mistake in writing.
    func checkNames(_ filters: [EvaluationFilter]) throws {
        for filter in filters {
            guard let thing = filter.dimension.thing else { continue }
            for value in filter.values where try name(of: value, filter.dimension) == nil {
                guard try isInLedger(value) else { throw KasseError.unknown(thing, value) }
            }
        }
    }
}

extension EvaluationDimension {
    fileprivate var thing: KasseError.Thing? {
        switch self {
        case .office: .office
        case .register: .register
        case .clerk: .clerk
        case .service: .service
        case .account, .means, .hour, .day, .month: nil
        }
    }
}
