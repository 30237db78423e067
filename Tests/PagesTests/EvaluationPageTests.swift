import PayPoint
import Testing

@testable import Pages

@Suite struct EvaluationPageTests {
    @Test func `what people wrote is text and nothing else`() throws {
        let html = EvaluationPage(try SampleDossier.year()).html
        #expect(html.contains("Bürgerbüro &lt;Mitte&gt; &amp; &quot;Nord&quot;"))
        #expect(html.contains("<h1>Jahresbericht &lt;2026&gt;</h1>"))
        #expect(!html.contains("<Mitte>"))
        #expect(!html.contains("<2026>"))
    }

    @Test func `a page of a test instance says so in its title, first and last`() throws {
        let mark = "TEST – keine echten Zahlen"
        let html = EvaluationPage(try SampleDossier.year(), isTest: true).html
        #expect(html.contains("<title>\(mark): Jahresbericht"))
        #expect(html.contains("<main><p class=\"test\">\(mark)</p>"))
        #expect(html.contains("<p class=\"test\">\(mark)</p></main>"))
        #expect(!EvaluationPage(try SampleDossier.year()).html.contains(mark))
    }

    @Test func `control characters cannot spoil it`() {
        var markup = Markup()
        markup.write("a\u{0}b\u{1B}c\u{FFFE}d'e\n")
        #expect(markup.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d&#39;e\n")
    }

    @Test func `it needs nothing but itself`() throws {
        let html = EvaluationPage(try SampleDossier.year()).html
        for word in ["<script", "http://", "https://", "url(", "@import", "src=", "href="] {
            #expect(!html.contains(word), "\(word)")
        }
        #expect(html.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\""))
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"de\">"))
    }

    @Test func `the table has all figures, sums of each first value, and one of all`() throws {
        let html = EvaluationPage(try SampleDossier.year()).html
        let dossier = try SampleDossier.year()
        for row in dossier.table.rows {
            let cells = Self.cells(row.figures)
            #expect(html.contains(cells), "\(row)")
        }
        for office in SampleDossier.offices.map(\.0) {
            let sum = dossier.table.rows.filter { $0.values[0] == office }.reduce(into: TurnoverFigures.none) {
                $0.add($1.figures)
            }
            #expect(html.contains(Self.cells(sum)), "\(office ?? "none")")
        }
        #expect(html.contains("Summe</th>" + Self.cells(dossier.table.total)))
        #expect(html.components(of: "<tr class=\"sub\">") == 3)
        #expect(html.components(of: "<tr") == 1 + 30 + 3 + 1)
    }

    private static func cells(_ figures: TurnoverFigures) -> String {
        [figures.takings, figures.returns, figures.quantity].map { "<td>\(GroupedNumber.text($0))</td>" }.joined()
            + [figures.taken, figures.givenBack, figures.net].map {
                "<td class=\"\($0 < .zero ? "below" : "")\">\($0.germanNumber)</td>"
            }.joined()
    }

    @Test func `a screen reader hears every bar, and every drawing has a name`() throws {
        let html = EvaluationPage(try SampleDossier.year()).html
        #expect(html.components(of: "role=\"img\"") == 3)
        for id in ["verlauf", "trend", "rang-service"] {
            #expect(html.contains("aria-labelledby=\"\(id)-title \(id)-desc\""))
            #expect(html.contains("<title id=\"\(id)-title\">"))
            #expect(html.contains("<desc id=\"\(id)-desc\">"))
        }
        #expect(html.contains("August 2026: 0,00 EUR; September 2026:"))
        #expect(html.contains("Dezember 2026: 0,00 EUR</desc>"))
    }

    @Test func `nothing taken is said, and nothing drawn`() throws {
        let empty = try SampleDossier.evaluation([.office], [])
        let html = EvaluationPage(
            Dossier(
                title: "Leer", table: empty, course: try SampleDossier.evaluation([.month, .office], []), rankings: [])
        ).html
        #expect(html.contains("In diesem Zeitraum wurde nichts eingenommen."))
        #expect(!html.contains("<svg"))
        #expect(!html.contains("<table"))
    }

    @Test func `what was filtered is said at the top, and a day has its weekday`() throws {
        let filters = [
            EvaluationFilter(.office, ["33"]), EvaluationFilter(.service, [], withNone: true),
            EvaluationFilter(.means, ["cash", "girocard"]),
        ]
        let rows: [([String?], TurnoverFigures)] = [(["09"], SampleDossier.figures(1, 1999))]
        let table = try SampleDossier.evaluation([.hour], rows, filters: filters, from: "2026-11-23", to: "2026-11-23")
        let html = EvaluationPage(
            Dossier(
                title: "Tag", table: table,
                course: try SampleDossier.evaluation(
                    [.hour, .means], [(["09", "cash"], SampleDossier.figures(1, 1999))], from: "2026-11-23",
                    to: "2026-11-23"), rankings: [])
        ).html
        #expect(html.contains("Mo 23.11.2026"))
        #expect(html.contains("Nur Amt: Bürgerbüro &lt;Mitte&gt; &amp; &quot;Nord&quot; (33)"))
        #expect(html.contains("Nur Leistung: ohne Leistung"))
        #expect(html.contains("Nur Zahlungsmittel: Bar, girocard (EC-Karte)"))
        #expect(html.contains("09 bis 10 Uhr"))
        #expect(!html.contains("Entwicklung"))
    }
}

extension String {
    fileprivate func components(of word: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: word) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
