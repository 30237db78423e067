import GRDB
internal import PayPoint

extension StoredBooks {
    func turnover(_ query: EvaluationQuery, most: Int) throws -> [EvaluationRow]? {
        let search = try TurnoverSearch(query, database)
        var sums: [[Int64]: TurnoverFigures] = [:]
        for source in search.sources {
            guard let rows = try search.sums(source) else { continue }
            while let row = try rows.next() {
                // The sums of nothing, where there are no dimensions.
                guard let figures = TurnoverFigures(row, from: query.dimensions.count) else { continue }
                let key = query.dimensions.enumerated().map { column, dimension in
                    dimension.key(row[column], of: source)
                }
                sums[key, default: .none].add(figures)
                guard sums.count <= most else { return nil }
            }
        }
        var names: [Int64: String] = [:]
        return try sums.map { key, figures in
            let values = try zip(query.dimensions, key).map { dimension, number in
                try dimension.value(number) { try name(of: $0, &names) }
            }
            return EvaluationRow(values: values, figures: figures)
        }
    }

    func turnoverEntries(
        _ query: EvaluationQuery, after entry: Int64, limit: Int
    ) throws -> [(entry: Int64, net: Cents)] {
        var entries: [(entry: Int64, net: Cents)] = []
        guard let rows = try TurnoverSearch(query, database).entries(after: entry, limit: limit) else { return [] }
        while let row = try rows.next() { entries.append((row[0], Cents(row[1]))) }
        return entries
    }

    func isInLedger(_ name: String) throws -> Bool {
        let known = try database.cachedStatement(sql: "SELECT 1 FROM name WHERE text = ?")
        return try Int64.fetchOne(known, arguments: [name]) != nil
    }

    private func name(of number: Int64, _ names: inout [Int64: String]) throws -> String {
        if let known = names[number] { return known }
        let statement = try database.cachedStatement(sql: "SELECT text FROM name WHERE id = ?")
        guard let text = try String.fetchOne(statement, arguments: [number]) else {
            throw JournalFailure.damaged("the ledger has no name for the number \(number)")
        }
        names[number] = text
        return text
    }
}

extension TurnoverFigures {
    fileprivate init?(_ row: Row, from column: Int) {
        guard let taken = row[column + 3] as Int64? else { return nil }
        self.init(
            takings: row[column], returns: row[column + 1], quantity: row[column + 2], taken: Cents(taken),
            givenBack: Cents(row[column + 4]))
    }
}

extension EvaluationDimension {
    /// The number by which rows are the same: postings name the day where months are told apart.
    fileprivate func key(_ number: Int64, of source: TurnoverSearch.Source) -> Int64 {
        guard self == .month, case .days = source else { return number }
        return CivilMonth(CivilDate(daysSince1970: number)).number
    }

    /// What the number stands for; `nil` for none.
    fileprivate func value(_ number: Int64, _ name: (Int64) throws -> String) throws -> String? {
        switch self {
        case .office, .register, .clerk, .service, .account, .means: number == 0 ? nil : try name(number)
        case .hour: number < 0 ? nil : EvaluationHour.text(number)
        case .day: CivilDate(daysSince1970: number).iso8601
        case .month: CivilMonth(number: number).iso8601
        }
    }
}
