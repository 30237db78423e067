import Glibc
import Testing

@testable import zahlstelle

/// Serialised, because the zone belongs to the process.
@Suite(.serialized) struct MomentTextTests {
    init() {
        // As text, so that no zone database is needed.
        setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1)
        tzset()
    }

    @Test func `a moment is shown as the clock showed it, summer time included`() {
        #expect(MomentText.german("2026-11-22T18:30:00.123456Z") == "22.11.2026 19:30:00")
        #expect(MomentText.german("2026-07-01T23:30:00.000000Z") == "02.07.2026 01:30:00")
    }

    @Test(arguments: ["", "gestern", "2026-11-22", "2026-11-22T18:30Z", "2026-11-22T18:30:00", "2026-13-01T00:00:00Z"])
    func `what is no moment is shown as it came`(_ text: String) {
        #expect(MomentText.german(text) == text)
    }
}
