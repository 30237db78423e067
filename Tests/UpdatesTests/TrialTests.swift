import PayPoint
import Synchronization
import Testing

@testable import Updates

/// The first boots of a new version, and what becomes of one that fails.
@Suite struct TrialTests {
    @Test func `it starts in the window, proves itself and stays`() async throws {
        let box = try await SlotBox.installed()
        #expect(try await box.advance() == .now)
        #expect(box.disk.withLock(\.reboots) == 1)
        box.boot()
        #expect(
            try await box.updater.arrive(calendar: nil) { [] }
                == .trial(try #require(SystemVersion("1.2.0"))))
        #expect(try await box.prove() == ["t1"])
        box.bless()
        #expect(try box.state.last?.kind == .proven)
        #expect(try box.state.trial == nil && box.state.installed == nil)
        #expect(box.kernels == ["zahlstelle_1.0.0.efi", "zahlstelle_1.2.0.efi"])
        #expect(try await box.advance() == .nothing)
    }

    @Test func `one that is not healthy has three tries and then the version before is back`() async throws {
        let box = try await SlotBox.installed()
        _ = try await box.advance()
        for start in 1...3 {
            box.boot()
            #expect(box.running?.text == "1.2.0")
            _ = try await box.updater.arrive(calendar: nil) { [] }
            #expect(try box.state.trial?.starts == start)
            _ = try await box.prove([SlotBox.broken])
        }
        box.boot()
        #expect(box.running?.text == "1.0.0")
        var wasMadeReadable = false
        let arrival = try await box.updater.arrive(calendar: nil) {
            wasMadeReadable = true
            return []
        }
        #expect(arrival == .fellBack(from: try #require(SystemVersion("1.2.0"))) && wasMadeReadable)
        let last = try #require(try box.state.last)
        #expect(last.kind == .failed && last.faults == [SlotBox.broken])
        // Not again by itself, nor when the same bundle is offered again.
        #expect(try await box.advance() == .nothing)
        let version = try #require(SystemVersion("1.2.0"))
        await #expect(throws: UpdateFailure.failedBefore(version: version, reason: SlotBox.broken)) {
            try await box.install(SampleBundle().bytes())
        }
        #expect(try await box.install(SampleBundle().bytes(), again: true) == version)
        #expect(box.kernels == ["zahlstelle_1.0.0.efi"])
    }

    @Test func `one that never gets as far as its check has failed as well`() async throws {
        let box = try await SlotBox.installed()
        _ = try await box.advance()
        for _ in 1...4 { box.boot() }
        _ = try await box.updater.arrive(calendar: nil) { [] }
        #expect(try box.state.last?.kind == .failed)
        #expect(try box.state.last?.faults.isEmpty == false)
    }

    @Test func `the journal is looked at in every boot, also where nothing is known of a trial`() async throws {
        let box = try await SlotBox.installed()
        var looks = 0
        _ = try await box.updater.arrive(calendar: nil) {
            looks += 1
            return []
        }
        #expect(looks == 1)
    }

    @Test func `a box whose version before cannot read the journal runs on with the new one, faults and all`()
        async throws
    {
        let box = try await SlotBox.installed()
        _ = try await box.advance()
        try await box.failThreeTimes([SlotBox.broken])
        #expect(box.running?.text == "1.0.0")
        #expect(try await box.updater.arrive(calendar: nil) { [SlotBox.unreadable] } == .stays)
        box.boot()
        #expect(box.running?.text == "1.2.0")
        #expect(try await box.updater.arrive(calendar: nil) { [] } == .usual)
        #expect(
            try box.state.last
                == .init(
                    kind: .stayed, version: "1.0.0", at: box.clock.now().iso8601,
                    faults: [SlotBox.unreadable, SlotBox.broken]))
    }

    @Test func `a failed update that was not noted when the box began is noted later, and not tried again`()
        async throws
    {
        let box = try await SlotBox.installed()
        _ = try await box.advance()
        try await box.failThreeTimes([])
        #expect(try await box.advance() == .nothing)
        #expect(try box.state.last?.kind == .failed)
        await box.expectRefused()
    }

    @Test(arguments: [("2026-11-25T07:30:00Z", true), ("2026-11-24T22:20:00Z", false), ("2026-11-25T03:00:00Z", false)])
    func `no trial begins in opening hours because the power was off in between`(_ time: String, _ isLate: Bool)
        async throws
    {
        let box = try await SlotBox.installed()
        #expect(try await box.advance() == .now)
        box.clock.set(time)
        box.boot()
        #expect(box.running?.text == "1.2.0")
        let calendar = try box.calendar()
        let arrival = try await box.updater.arrive(calendar: calendar) { [] }
        guard isLate else {
            #expect(arrival == .trial(try #require(SystemVersion("1.2.0"))))
            return
        }
        #expect(arrival == .tooLate)
        box.boot()
        #expect(box.running?.text == "1.0.0")
        #expect(try await box.updater.arrive(calendar: calendar) { [] } == .usual)
        box.clock.set("2026-11-25T22:00:00Z")
        #expect(try await box.advance() == .now)
    }

    @Test func `a look that ends behind a technician's return does not prove what he left`() async throws {
        let box = try await SlotBox.installed()
        _ = try await box.advance()
        box.boot()
        _ = try await box.updater.arrive(calendar: nil) { [] }
        let found = try await box.updater.prove(isOver: { true }, pause: {}) { _ in
            _ = try? await box.updater.goBack { .closed }
            return []
        }
        #expect(!found.faults.isEmpty && found.isOnTrial)
        box.boot()
        _ = try await box.updater.arrive(calendar: nil) { [] }
        #expect(box.running?.text == "1.0.0")
        #expect(try box.state.last?.kind == .failed)
        await box.expectRefused()
    }

    @Test func `a system without an update on trial has nothing to prove`() async throws {
        let box = try SlotBox()
        let found = try await box.updater.prove(isOver: { false }, pause: { Issue.record("waited") }) { _ in
            [SlotBox.broken]
        }
        #expect(found.faults == [SlotBox.broken] && !found.isOnTrial)
    }
}
