import PayPoint
import Synchronization
import Testing

@testable import Updates

/// What a technician gives up or leaves, and that it stays so.
@Suite struct ReturnTests {
    @Test func `what waits can be given up`() async throws {
        let box = try await SlotBox.installed()
        #expect(try await box.updater.goBack { .silent } == .discarded(try #require(SystemVersion("1.2.0"))))
        #expect(try await box.advance() == .nothing)
        #expect(try box.staged.isEmpty)
        #expect(try box.state.last?.kind == .discarded)
        await box.expectRefused()
        await #expect(throws: UpdateFailure.nothingBefore) { try await box.updater.goBack { .closed } }
    }

    @Test func `a technician goes back to the version before while the counter is closed`() async throws {
        let box = try await SlotBox.updated()
        let sale = UpdateState.Said(german: "Ein Verkauf ist offen.", english: "A sale is open.")
        #expect(try await box.updater.goBack { .busy([sale]) } == .wait([sale]))
        #expect(try await box.updater.goBack { .closed } == .reboots(to: try #require(SystemVersion("1.0.0"))))
        box.boot()
        #expect(box.running?.text == "1.0.0")
        #expect(try await box.updater.arrive(calendar: nil) { [] } == .returned)
        #expect(try box.state.last?.kind == .returned)
        await box.expectRefused()
        #expect(try await box.install(SampleBundle().bytes(), again: true).text == "1.2.0")
    }

    @Test func `power that is lost between two versions leaves the one that can read the journal`() async throws {
        let box = try await SlotBox.updated()
        _ = try await box.updater.goBack { .closed }
        box.boot()
        box.disk.withLock { $0.breaks = true }
        await #expect(throws: UpdateFailure.self) {
            try await box.updater.arrive(calendar: nil) { [SlotBox.unreadable] }
        }
        box.disk.withLock { $0.breaks = false }
        box.boot()
        #expect(try await box.updater.arrive(calendar: nil) { [SlotBox.unreadable] } == .stays)
        box.boot()
        #expect(box.running?.text == "1.2.0")
        #expect(try await box.updater.arrive(calendar: nil) { [] } == .usual)
    }

    @Test func `to a version that cannot read the journal nobody goes back`() async throws {
        let box = try await SlotBox.updated()
        _ = try await box.updater.goBack { .closed }
        box.boot()
        #expect(try await box.updater.arrive(calendar: nil) { [SlotBox.unreadable] } == .stays)
        box.boot()
        #expect(box.running?.text == "1.2.0")
        #expect(try box.state.last?.kind == .stayed && box.state.last?.faults == [SlotBox.unreadable])
    }

    @Test func `the version before is gone once another is installed over it`() async throws {
        let box = try await SlotBox.updated()
        try await box.install(SampleBundle(version: "1.3.0").bytes())
        #expect(box.kernels == ["zahlstelle_1.2.0.efi"])
        _ = try await box.updater.goBack { .closed }
        await #expect(throws: UpdateFailure.nothingBefore) { try await box.updater.goBack { .closed } }
    }

    @Test func `power that is lost before a version is left changes nothing`() async throws {
        let box = try await SlotBox.updated()
        let running = try #require(box.running)
        try box.store.change { $0.goBack(to: SystemVersion("1.0.0") ?? running, from: running, at: box.clock.now()) }
        box.boot()
        #expect(try await box.updater.arrive(calendar: nil) { [] } == .usual)
        #expect(try box.state.trial == nil && box.state.last?.kind == .proven)
    }
}
