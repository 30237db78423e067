import PayPoint
import Testing

@testable import zahlstelle

@Suite struct FreshNameTests {
    @Test func `a fresh name tells the time and is a name the daemon takes`() {
        var generator = SystemRandomNumberGenerator()
        // 2026-11-22 19:30:11
        let name = FreshName.name(CivilTime(secondsSince1970: 1_795_375_811), using: &generator)
        #expect(name.hasPrefix("20261122-193011-"))
        #expect(name.count == 22)
        #expect(PaymentID(name) != nil)
    }

    @Test func `two names of the same second differ`() {
        let names = Set((0..<100).map { _ in FreshName.now() })
        #expect(names.count == 100)
    }
}
