import PayPoint

/// A year of two offices and money without an office, with names as people give them.
enum SampleDossier {
    static let offices: [(String?, String)] = [
        ("33", "Bürgerbüro <Mitte> & \"Nord\""), ("36", "Straßenverkehrsamt"), (nil, ""),
    ]
    static let services: [(String?, String, Int64)] = [
        ("ausweis", "Personalausweis", 3700), ("reisepass", "Reisepass", 7000), ("fuehrung", "Führungszeugnis", 1300),
        ("melde", "Meldebescheinigung", 900), ("zulassung", "Zulassung eines Kraftfahrzeugs", 3060),
        ("kennzeichen", "Wunschkennzeichen", 1020), ("feinstaub", "Feinstaubplakette", 600),
        ("beglaubigung", "Beglaubigung einer Urkunde mit einem sehr langen Namen", 250),
        ("stammbuch", "Stammbuch", 2500), ("kopie", "Kopie", 50), ("anwohner", "Bewohnerparkausweis", 3000),
        (nil, "", 1999),
    ]

    static let moment = EvaluationMoment(
        time: CivilTime(secondsSince1970: 1_795_434_800), entry: 4711, hash: String(repeating: "0f", count: 32))

    static func query(
        _ dimensions: [EvaluationDimension], from: String = "2026-01-01", to: String = "2026-12-31",
        filters: [EvaluationFilter] = []
    ) throws -> EvaluationQuery {
        try EvaluationQuery(
            dimensions: dimensions, from: CivilDate(iso8601: from) ?? CivilDate(daysSince1970: 0),
            to: CivilDate(iso8601: to) ?? CivilDate(daysSince1970: 0), filters: filters)
    }

    static var labels: EvaluationLabels {
        var labels = EvaluationLabels()
        for (id, name) in offices { if let id { labels.set(name, of: id, .office) } }
        for (id, name, _) in services { if let id { labels.set(name, of: id, .service) } }
        return labels
    }

    static func figures(_ count: Int64, _ price: Int64, back: Int64 = 0) -> TurnoverFigures {
        TurnoverFigures(
            takings: count, returns: back, quantity: count - back, taken: Cents(count * price),
            givenBack: Cents(back * price))
    }

    static func evaluation(
        _ dimensions: [EvaluationDimension], _ rows: [([String?], TurnoverFigures)],
        filters: [EvaluationFilter] = [], from: String = "2026-01-01", to: String = "2026-12-31"
    ) throws -> Evaluation {
        Evaluation(
            query: try query(dimensions, from: from, to: to, filters: filters),
            rows: rows.map { EvaluationRow(values: $0.0, figures: $0.1) }, labels: labels, moment: moment)
    }

    /// January to November; nothing in August.
    static func year() throws -> Dossier {
        var byMonth: [([String?], TurnoverFigures)] = []
        for month in 1...11 where month != 8 {
            let name = "2026-" + (month < 10 ? "0" : "") + "\(month)"
            for (index, office) in offices.enumerated() {
                let count = Int64(40 + (month * 37 + index * 53) % 60)
                byMonth.append(([office.0, name], figures(count, [3700, 3060, 1999][index], back: Int64(month % 4))))
            }
        }
        let byService = services.enumerated().map { index, service in
            ([service.0], figures(Int64(20 + index * index * 7 % 91), service.2))
        }
        let course = byMonth.map { ([$0.0[1], $0.0[0]], $0.1) }
        return Dossier(
            title: "Jahresbericht <2026>", table: try evaluation([.office, .month], byMonth),
            course: try evaluation([.month, .office], course),
            rankings: [try evaluation([.service], byService)])
    }
}
