import PayPoint
import Testing

@testable import Pages

@Suite struct ChartTests {
    @Test func `an axis has round amounts around all values, and zero`() {
        #expect(Axis([0, 721_386], top: 0, height: 100).ticks == [0, 200_000, 400_000, 600_000, 800_000])
        #expect(Axis([1234], top: 0, height: 100).ticks == [0, 500, 1000, 1500])
        #expect(Axis([-150, 320], top: 0, height: 100).ticks == [-200, -100, 0, 100, 200, 300, 400])
        #expect(Axis([-7], top: 0, height: 100).ticks == [-8, -6, -4, -2, 0])
        #expect(Axis([], top: 0, height: 100).ticks == [0, 1])
        #expect(Axis([4], top: 0, height: 100).ticks == [0, 1, 2, 3, 4])
        let most = Axis([9_000_000_000_000_000], top: 0, height: 100)
        #expect(most.ticks.last == 10_000_000_000_000_000)
    }

    @Test func `amounts lie where their axis says`() {
        let axis = Axis([-150, 320], top: 10, height: 60)
        #expect(axis.y(400) == 10)
        #expect(axis.y(-200) == 70)
        #expect(axis.y(0) == 50)
        #expect(axis.text(400) == "4,00".prefix(1))
        #expect(Axis([70], top: 0, height: 1).text(20) == "0,20")
        #expect(Axis([721_386], top: 0, height: 1).text(600_000) == "6.000")
    }

    @Test func `coordinates have one decimal`() {
        for (value, text) in [(0.0, "0.0"), (12.34, "12.3"), (12.35, "12.4"), (-0.26, "-0.3"), (-0.04, "0.0")] {
            #expect(Coordinate.text(value) == text)
        }
    }

    @Test func `a month in which nothing came in is seen, and the largest come first`() throws {
        let course = Course(try SampleDossier.year().course)
        #expect(course.buckets.count == 12)
        #expect(course.buckets.map(\.label).prefix(3) == ["Jan", "Feb", "Mär"])
        #expect(course.series.map(\.name) == ["Bürgerbüro <Mitte> & \"Nord\"", "Straßenverkehrsamt", "ohne Amt"])
        #expect(course.totals[7] == 0)
        #expect(course.totals[11] == 0)
        #expect(course.totals.reduce(0, +) == 5_780_432)
    }

    @Test func `more than six share the last colour, and no cent is lost`() throws {
        let rows = (0..<9).map { index in
            (["2026-0\(index % 3 + 1)", "s\(index)"] as [String?], SampleDossier.figures(1, Int64(100 * (index + 1))))
        }
        let course = Course(try SampleDossier.evaluation([.month, .service], rows))
        #expect(course.series.map(\.name) == ["s8", "s7", "s6", "s5", "s4", "Übrige (4)"])
        #expect(course.series.last?.values.reduce(0, +) == 1000)
        #expect(course.totals.reduce(0, +) == 4500)
        #expect(Set(course.series.map(\.colour)).count == 6)
    }

    @Test func `days are all there, and hours from the first to the last with something`() throws {
        let days = Course(
            try SampleDossier.evaluation(
                [.day, .means], [(["2026-02-27", "cash"], SampleDossier.figures(1, 5))], from: "2026-02-26",
                to: "2026-03-02"))
        #expect(days.buckets.map(\.label) == ["26.", "27.", "28.", "1.", "2."])
        #expect(
            days.buckets.map(\.group) == ["Februar 2026", "Februar 2026", "Februar 2026", "März 2026", "März 2026"])
        let hours = Course(
            try SampleDossier.evaluation(
                [.hour, .means],
                [
                    (["08", "cash"], SampleDossier.figures(1, 5)), (["11", "cash"], SampleDossier.figures(1, 5)),
                    ([nil, "cash"], SampleDossier.figures(1, 7)),
                ]))
        #expect(
            hours.buckets.map(\.name) == [
                "8 bis 9 Uhr", "9 bis 10 Uhr", "10 bis 11 Uhr", "11 bis 12 Uhr", "ohne Uhrzeit",
            ])
        #expect(hours.totals == [5, 0, 0, 5, 7])
    }

    @Test func `a mean is rounded up from half a cent`() {
        #expect(TrendChart.mean([1, 2][...]) == 2)
        #expect(TrendChart.mean([1, 1, 2][...]) == 1)
        #expect(TrendChart.mean([-1, -2][...]) == -1)
        #expect(TrendChart.mean([-1, -1, -2][...]) == -1)
        #expect(TrendChart.mean([-5, -5, -5][...]) == -5)
    }

    @Test func `a trend ends today, and needs something to be seen in`() throws {
        let course = Course(try SampleDossier.year().course)
        var page = Markup()
        try #require(TrendChart(course, until: SampleDossier.moment.time.date)).draw(into: &page)
        // Without the month that has not begun.
        #expect(page.text.contains("Bis einschließlich November 2026 im Mittel 5.254,94 EUR"))
        #expect(page.text.contains("am meisten März 2026 (7.213,86 EUR), am wenigsten August 2026 (0,00 EUR)."))
        #expect(TrendChart(course, until: CivilDate(iso8601: "2026-03-31") ?? SampleDossier.moment.time.date) == nil)
    }

    @Test func `a ranking has ten bars at most, with their shares`() throws {
        let ranking = try #require(RankingChart(try SampleDossier.year().rankings[0]))
        var page = Markup()
        ranking.draw(into: &page)
        #expect(ranking.title == "Die größten Leistungen")
        #expect(page.text.contains("Stammbuch: 2.600,00 EUR (20 %)"))
        #expect(page.text.contains("Übrige (3): 785,50 EUR (6 %)"))
        #expect(RankingChart(try SampleDossier.evaluation([.means], [(["cash"], SampleDossier.figures(1, 5))])) == nil)
    }

    @Test func `where something went back on balance there are no shares`() throws {
        let rows: [([String?], TurnoverFigures)] = [
            (["cash"], SampleDossier.figures(1, 500)), (["girocard"], SampleDossier.figures(0, 200, back: 1)),
        ]
        var page = Markup()
        try #require(RankingChart(try SampleDossier.evaluation([.means], rows))).draw(into: &page)
        #expect(page.text.contains("girocard (EC-Karte): -2,00 EUR</desc>"))
        #expect(!page.text.contains("%"))
    }
}
