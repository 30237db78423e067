import PayPoint
import Testing

@testable import Updates

/// What happens to a box again and again.
extension SlotBox {
    static let broken = UpdateState.Said(german: "Kein Dienst.", english: "No daemon.")
    static let unreadable = UpdateState.Said(german: "Journal neuer.", english: "Later journal.")
    static let shift = UpdateState.Said(german: "MS ist angemeldet.", english: "MS is signed on.")

    /// 1.0.0 runs and 1.2.0 waits.
    static func installed() async throws -> SlotBox {
        let box = try SlotBox()
        try await box.install(SampleBundle(version: "1.2.0").bytes())
        return box
    }

    /// 1.2.0 has proved itself and 1.0.0 is in the other slot.
    static func updated() async throws -> SlotBox {
        let box = try await installed()
        _ = try await box.advance()
        box.boot()
        _ = try await box.updater.arrive(calendar: nil) { [] }
        _ = try await box.prove()
        box.bless()
        return box
    }

    func calendar(isTimeKnown: Bool = true) throws -> UpdateCalendar {
        UpdateCalendar(
            hours: OpeningHours(), window: try #require(ClockSpan("20:00-05:00")), margin: 60, clock: clock,
            isTimeKnown: isTimeKnown)
    }

    /// - Parameter last: what the counter says when only the reboot is left; the same as before without it.
    func advance(
        _ counter: Activation.Counter = .closed, then last: Activation.Counter? = nil, devices: [String]? = ["t1"],
        isTimeKnown: Bool = true
    ) async throws -> Activation {
        var asked = 0
        return try await updater.advance(
            calendar: calendar(isTimeKnown: isTimeKnown),
            counter: {
                asked += 1
                return asked == 1 ? counter : last ?? counter
            }, devices: { devices }, words: { .init(german: $0.word, english: $0.word) })
    }

    /// - Returns: the devices that had to be ready.
    func prove(_ faults: [UpdateState.Said] = []) async throws -> [String] {
        var asked: [String] = []
        _ = try await updater.prove(isOver: { true }, pause: {}) {
            asked = $0
            return faults
        }
        return asked
    }

    /// Uses up the tries of what was activated, and boots what is left.
    func failThreeTimes(_ faults: [UpdateState.Said]) async throws {
        for _ in 1...3 {
            boot()
            _ = try await updater.arrive(calendar: nil) { [] }
            if !faults.isEmpty { _ = try await prove(faults) }
        }
        boot()
        #expect(running?.text == "1.0.0")
    }

    /// A stick that was left in the box, or the source that is looked at every day, must not bring back what was given up.
    func expectRefused() async {
        let failure = await #expect(throws: UpdateFailure.self) { try await install(SampleBundle().bytes()) }
        guard case .failedBefore(let version, _)? = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(version.text == "1.2.0")
    }
}
