import Foundation
import PayPoint
import Synchronization
import Testing

@testable import Updates

/// What waits in the other slot, and the bundles that come after it.
@Suite struct WaitingBundleTests {
    @Test func `a bundle that breaks off costs nothing of the one that waits`() async throws {
        let box = try await SlotBox.installed()
        let next = try SampleBundle(version: "1.3.0").bytes()
        for length in [next.count - 1, next.count / 2] {
            await #expect(throws: UpdateFailure.self) { try await box.install(Array(next.prefix(length))) }
        }
        #expect(try box.state.installed?.version == "1.2.0")
        #expect(try box.staged == ["zahlstelle_1.2.0.efi"])
        #expect(try await box.advance() == .now)
        #expect(box.kernels.contains("zahlstelle_1.2.0+3-0.efi"))
    }

    @Test func `without its kernel nothing is started, and the box does not boot for nothing`() async throws {
        let box = try await SlotBox.installed()
        for name in try box.staged { try FileManager.default.removeItem(atPath: box.path + "/stage/" + name) }
        let version = try #require(SystemVersion("1.2.0"))
        await #expect(throws: UpdateFailure.noKernel(version)) { try await box.advance() }
        #expect(box.disk.withLock(\.reboots) == 0)
        #expect(try box.state.trial == nil)
        #expect(try await box.install(SampleBundle().bytes(), again: true) == version)
        #expect(try await box.advance() == .now)
    }

    @Test func `what is held stays held when a newer one comes, and an older one does not replace it`() async throws {
        let box = try await SlotBox.installed()
        _ = try await box.updater.schedule(.init(isHeld: true))
        try await box.install(SampleBundle(version: "1.3.0").bytes())
        #expect(try await box.advance() == .wait(.held))
        let (old, new) = (try #require(SystemVersion("1.2.0")), try #require(SystemVersion("1.3.0")))
        await #expect(throws: UpdateFailure.olderThanInstalled(version: old, installed: new)) {
            try await box.install(SampleBundle().bytes())
        }
        #expect(try box.state.installed?.version == "1.3.0")
    }

    @Test func `while one is on trial none is installed`() async throws {
        let box = try await SlotBox.installed()
        _ = try await box.advance()
        box.boot()
        let version = try #require(SystemVersion("1.2.0"))
        await #expect(throws: UpdateFailure.onTrial(version)) {
            try await box.install(SampleBundle(version: "1.3.0").bytes())
        }
    }

    @Test func `the same bundle is not installed twice, and a source is looked at once a day`() async throws {
        let box = try await SlotBox.installed()
        let version = try #require(SystemVersion("1.2.0"))
        await #expect(throws: UpdateFailure.installedAlready(version)) { try await box.install(SampleBundle().bytes()) }
        #expect(try await box.updater.isLookDue())
        box.clock.set("2026-11-25T12:00:00Z")
        #expect(try await !box.updater.isLookDue())
        box.clock.set("2026-11-25T18:00:00Z")
        #expect(try await box.updater.isLookDue())
    }
}
