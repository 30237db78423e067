internal import PayPoint

extension OrgZahlstelleReports.Dimension {
    var domain: EvaluationDimension {
        switch self {
        case .office: .office
        case .register: .register
        case .clerk: .clerk
        case .service: .service
        case .account: .account
        case .means: .means
        case .hour: .hour
        case .day: .day
        case .month: .month
        }
    }

    init(_ dimension: EvaluationDimension) {
        switch dimension {
        case .office: self = .office
        case .register: self = .register
        case .clerk: self = .clerk
        case .service: self = .service
        case .account: self = .account
        case .means: self = .means
        case .hour: self = .hour
        case .day: self = .day
        case .month: self = .month
        }
    }
}

extension OrgZahlstelleReports.Filter {
    var domain: EvaluationFilter { EvaluationFilter(dimension.domain, values, withNone: without ?? false) }
}

extension EvaluationQuery {
    init(
        _ dimensions: [OrgZahlstelleReports.Dimension], from: String, to: String,
        _ filters: [OrgZahlstelleReports.Filter]?
    ) throws(KasseError) {
        try self.init(
            dimensions: dimensions.map(\.domain), from: try Name.day(from, field: "from"),
            to: try Name.day(to, field: "to"), filters: (filters ?? []).map(\.domain))
    }
}

extension OrgZahlstelleReports.Evaluate.Reply {
    init(_ evaluation: Evaluation) {
        self.init(
            columns: evaluation.query.dimensions.map { .init(dimension: .init($0), title: $0.german) },
            rows: evaluation.rows.map { row in
                .init(
                    cells: row.values.enumerated().map { .init(value: $1, name: evaluation.name($1, column: $0)) },
                    figures: .init(row.figures))
            }, total: .init(evaluation.total), asOf: .init(evaluation.moment))
    }
}

extension OrgZahlstelleReports.Figures {
    init(_ figures: TurnoverFigures) {
        self.init(
            takings: figures.takings, returns: figures.returns, quantity: figures.quantity,
            taken: figures.taken.value, givenBack: figures.givenBack.value, net: figures.net.value)
    }
}

extension OrgZahlstelleReports.Moment {
    init(_ moment: EvaluationMoment) {
        self.init(time: moment.time.iso8601, entry: moment.entry, hash: moment.hash)
    }
}

extension OrgZahlstelleReports.Receipt {
    init(_ receipt: TurnoverReceipt) {
        self.init(
            entry: receipt.entry, kind: .init(receipt.kind), name: receipt.name, register: receipt.register.text,
            receipt: receipt.receipt?.description, time: receipt.time?.iso8601, amount: receipt.amount.value)
    }
}

extension OrgZahlstelleReports.Kind {
    init(_ kind: TurnoverReceipt.Kind) {
        switch kind {
        case .sale: self = .sale
        case .cancellation: self = .cancellation
        case .payment: self = .payment
        case .takenBack: self = .takenBack
        }
    }
}
