public import PayPoint

/// A page about the turnover that stands by itself: no script, nothing from elsewhere. Read on a screen, printed on A4, heard from a
/// screen reader.
public struct EvaluationPage: Sendable {
    let dossier: Dossier
    /// Of a test instance: the page says so in its title and above everything.
    let isTest: Bool

    public init(_ dossier: Dossier, isTest: Bool = false) {
        self.dossier = dossier
        self.isTest = isTest
    }

    public var html: String {
        var page = Markup()
        page.literal("<!DOCTYPE html>\n")
        page.element("html", ["lang": "de"]) { html in
            html.element("head") { head in
                head.void("meta", ["charset": "utf-8"])
                head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                head.void(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": "default-src 'none'; style-src 'unsafe-inline'",
                    ])
                head.element("title", [:], "\(isTest ? "\(TestMark.text): " : "")\(dossier.title), \(period)")
                head.element("style") { $0.literal(PageStyle.sheet) }
            }
            html.element("body") { body in
                body.element("main") { main in
                    if isTest { main.element("p", ["class": "test"], TestMark.text) }
                    header(&main)
                    keyFigures(&main)
                    if dossier.table.rows.isEmpty {
                        main.element("p", [:], "In diesem Zeitraum wurde nichts eingenommen.")
                    } else {
                        charts(&main)
                        table(&main)
                    }
                    footer(&main)
                    if isTest { main.element("p", ["class": "test"], TestMark.text) }
                }
            }
        }
        return page.text + "\n"
    }

    private var query: EvaluationQuery { dossier.table.query }

    /// "01.01.2026 bis 31.12.2026"
    private var period: String {
        query.from == query.to
            ? "\(query.from.germanWeekday) \(query.from.german)" : "\(query.from.german) bis \(query.to.german)"
    }

    private func header(_ main: inout Markup) {
        main.element("header") { header in
            header.element("h1", [:], dossier.title)
            header.element("p", ["class": "period"], period)
            for filter in query.filters {
                let names =
                    filter.values.map { value in
                        let name = dossier.table.labels.name(of: value, filter.dimension)
                        return dossier.table.labels.key(of: value, filter.dimension).map { "\(name) (\($0))" } ?? name
                    } + (filter.withNone ? [filter.dimension.germanNone] : [])
                header.element(
                    "p", ["class": "filter"], "Nur \(filter.dimension.german): \(names.joined(separator: ", "))")
            }
        }
    }

    private func keyFigures(_ main: inout Markup) {
        let total = dossier.table.total
        main.element("dl", ["class": "figures", "aria-label": "Das Wichtigste"]) { list in
            for (name, value, style) in [
                ("Netto in EUR", total.net.germanNumber, "main"),
                ("Eingenommen in EUR", total.taken.germanNumber, ""),
                ("Zurückgegeben in EUR", total.givenBack.germanNumber, ""),
                ("Buchungen", GroupedNumber.text(total.takings), ""),
                ("Menge", GroupedNumber.text(total.quantity), ""),
            ] {
                list.element("div", ["class": style]) { tile in
                    tile.element("dt", [:], name)
                    tile.element("dd", [:], value)
                }
            }
        }
    }

    private func charts(_ main: inout Markup) {
        let course = Course(dossier.course)
        let series = dossier.course.query.dimensions.last?.german ?? ""
        let title = "Netto je \(course.step.german) nach \(series)"
        if !course.series.isEmpty {
            figure(title, &main) {
                CourseChart(course: course, title: title).draw(into: &$0)
                if let note = partialMonths { $0.element("p", ["class": "note"], note) }
            }
        }
        if let trend = TrendChart(course, until: dossier.table.moment.time.date) {
            figure("Entwicklung", &main) { trend.draw(into: &$0) }
        }
        for ranking in dossier.rankings.compactMap(RankingChart.init) {
            figure(ranking.title, &main) { ranking.draw(into: &$0) }
        }
    }

    private func figure(_ title: String, _ main: inout Markup, _ content: (inout Markup) -> Void) {
        main.element("figure") { figure in
            figure.element("figcaption") { $0.element("h2", [:], title) }
            content(&figure)
        }
    }

    /// Said where bars of months have days missing.
    private var partialMonths: String? {
        let (from, to) = (query.from, query.to)
        guard dossier.course.query.dimensions.first == .month,
            CivilMonth(from).firstDay != from || CivilMonth(to).lastDay != to
        else { return nil }
        return "Der Zeitraum beginnt oder endet mitten im Monat; dieser Monat zählt nur mit seinen Tagen darin."
    }

    private func footer(_ main: inout Markup) {
        let moment = dossier.table.moment
        main.element("footer") { footer in
            footer.element("p", [:], "Stand: \(moment.time.german) Uhr, Journal bis Eintrag \(moment.entry).")
            footer.element("p") { line in
                line.write("Prüfwert dieses Eintrags: ")
                line.element("code", [:], moment.hash)
            }
            footer.element(
                "p", [:],
                "Alle Beträge in Euro. Was zurückgegeben wurde, etwa nach einem Storno, steht als eigene Buchung an dem Tag, an dem "
                    + "es zurückging; netto ist Eingenommenes weniger Zurückgegebenes. Die Menge zählt Verkauftes weniger "
                    + "Storniertes. Eine Position, die mit zwei Zahlungsmitteln bezahlt wurde, hat zwei Buchungen; ihre Menge "
                    + "zählt beim ersten.")
        }
    }
}
