import PayPoint
import Testing
import Updates

@testable import zahlstelle

/// What the doctor says of updates.
@Suite struct UpdateDecisionTests {
    private static let installed = Timestamp(iso8601: "2026-11-10T12:00:00Z") ?? Timestamp(microseconds: 0)

    private static func level(_ state: UpdateState, days: Int64 = 0) -> Finding.Level {
        Decide.update(state, running: "1.0.0", now: installed.seconds + days * 86_400).level
    }

    private static func waiting() throws -> UpdateState {
        var state = UpdateState()
        state.install(try #require(SystemVersion("1.2.0")), digest: "", at: installed)
        return state
    }

    @Test func `an update may wait some evenings, and then somebody has to look`() throws {
        let state = try Self.waiting()
        #expect(Self.level(state, days: 13) == .ok)
        #expect(Self.level(state, days: 14) == .warn)
        #expect(Self.level(state, days: -1) == .ok)
    }

    @Test func `one that failed is told until the next`() throws {
        var state = try Self.waiting()
        let running = try #require(SystemVersion("1.0.0"))
        state.activate(from: running, devices: [], at: Self.installed)
        #expect(Self.level(state) == .ok)
        state.fail([.init(german: "Kein Dienst.", english: "No daemon.")], at: Self.installed)
        #expect(Self.level(state) == .warn)
        state.install(try #require(SystemVersion("1.2.1")), digest: "", at: Self.installed)
        state.activate(from: running, devices: [], at: Self.installed)
        state.prove(at: Self.installed)
        #expect(Self.level(state) == .ok)
    }
}
