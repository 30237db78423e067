import Daemon
import PayPoint
import Testing

@Suite struct UpdateConfigurationTests {
    private static func read(_ keys: String) throws -> Configuration {
        try ConfigurationReader.read(
            """
            \(keys)
            [daemon]
            state = "/var/lib/zahlstelle"
            [issuer]
            authority = "Stadt"
            pay-point = "Zahlstelle"
            [[register]]
            id = "K1"
            """)
    }

    @Test func `hours and window are read`() throws {
        let configuration = try Self.read(
            """
            [opening]
            tuesday = ["08:00-12:00", "14:00-18:00"]
            saturday = ["09:00-13:00"]
            [[opening.day]]
            date = "2026-12-24"
            open = []
            [[opening.day]]
            date = "2026-12-27"
            open = ["10:00-12:00"]
            [update]
            window = "20:00-05:00"
            margin = 90
            source = "https://updates.example.org/zahlstelle.update"
            """)
        let tuesday = try #require(CivilDate(iso8601: "2026-11-24"))
        #expect(configuration.opening.spans(on: tuesday).map(\.text) == ["08:00-12:00", "14:00-18:00"])
        #expect(configuration.opening.spans(on: tuesday.adding(days: 1)).isEmpty)
        let eve = try #require(CivilDate(iso8601: "2026-12-24"))
        #expect(configuration.opening.spans(on: eve).isEmpty)
        #expect(configuration.opening.spans(on: eve.adding(days: 3)).map(\.text) == ["10:00-12:00"])
        #expect(configuration.update?.window?.text == "20:00-05:00")
        #expect(configuration.update?.margin == 90)
        #expect(configuration.update?.source == "https://updates.example.org/zahlstelle.update")
    }

    @Test func `without the section nothing starts by itself`() throws {
        #expect(try Self.read("").update == nil)
    }

    @Test(
        arguments: [
            ("[opening]\nsaturday = [\"9-13\"]", "opening.saturday"), ("[opening]\nsamstag = []", "opening.samstag"),
            ("[[opening.day]]\ndate = \"2026-02-30\"", "opening.day[1].date"),
            ("[[opening.day]]\ndate = \"2026-12-24\"\n[[opening.day]]\ndate = \"2026-12-24\"", "opening.day[2].date"),
            ("[[opening.day]]\ndate = \"24.12.2026\"\nopen = [\"10:00-12:00\"]", "opening.day[1].date"),
            ("[[opening.day]]\nopen = [\"10:00-12:00\"]", "opening.day[1].date"),
            ("[update]\nwindow = \"nachts\"", "update.window"), ("[update]\nmargin = 241", "update.margin"),
            ("[update]\nsource = \"http://updates.example.org/x\"", "update.source"),
        ])
    func `what is wrong is named`(_ keys: String, _ fault: String) {
        let error = #expect(throws: ConfigurationError.self) { try Self.read(keys) }
        #expect(error?.faults.map(\.key) == [fault])
    }
}
