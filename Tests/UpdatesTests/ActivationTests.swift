import PayPoint
import Synchronization
import Testing

@testable import Updates

/// When an update that is installed starts, and what keeps it.
@Suite struct ActivationTests {
    @Test func `while the counter is open it waits and says for what`() async throws {
        let box = try await SlotBox.installed()
        #expect(try await box.advance(.busy([SlotBox.shift])) == .wait(.underWay([SlotBox.shift])))
        #expect(try await box.advance(.silent) == .wait(.silent))
        box.clock.set("2026-11-24T12:00:00Z")
        guard case .wait(.outsideWindow(let next)) = try await box.advance() else {
            Issue.record("not outside")
            return
        }
        #expect(next?.iso8601 == "2026-11-24T20:00:00.000000Z")
        #expect(try box.state.waiting?.why == "outsideWindow")
        #expect(box.kernels == ["zahlstelle_1.0.0.efi"] && box.disk.withLock(\.reboots) == 0)
    }

    @Test func `whoever signs on while the kernel is written is not rebooted away`() async throws {
        let box = try await SlotBox.installed()
        #expect(try await box.advance(.closed, then: .busy([SlotBox.shift])) == .wait(.underWay([SlotBox.shift])))
        #expect(box.kernels == ["zahlstelle_1.0.0.efi"] && box.disk.withLock(\.reboots) == 0)
        #expect(try box.state.trial == nil)
        #expect(try await box.advance() == .now)
    }

    @Test func `an activation that fails leaves everything as it was`() async throws {
        let box = try await SlotBox.installed()
        box.disk.withLock { $0.breaks = true }
        await #expect(throws: UpdateFailure.self) { try await box.advance() }
        #expect(try box.state.trial == nil && box.state.installed != nil)
        #expect(box.kernels == ["zahlstelle_1.0.0.efi"])
    }

    @Test func `power that is lost while it is activated costs nothing`() async throws {
        let box = try await SlotBox.installed()
        try box.store.change { $0.activate(from: box.disk.withLock(\.running), devices: [], at: box.clock.now()) }
        box.boot()
        #expect(try await box.updater.arrive(calendar: nil) { [] } == .usual)
        #expect(try box.state.installed?.version == "1.2.0")
        #expect(try await box.advance() == .now)
    }

    @Test func `a technician decides when`() async throws {
        let box = try await SlotBox.installed()
        _ = try await box.updater.schedule(.init(isHeld: true))
        #expect(try await box.advance() == .wait(.held))
        let moment = try #require(Timestamp(iso8601: "2026-12-24T18:00:00Z"))
        _ = try await box.updater.schedule(.init(notBefore: moment))
        #expect(try await box.advance() == .wait(.notBefore(moment)))
        box.clock.set("2026-11-24T12:00:00Z")
        _ = try await box.updater.schedule(.init(isUrgent: true))
        #expect(try await box.advance(.busy([SlotBox.shift])) == .wait(.underWay([SlotBox.shift])))
        #expect(try await box.advance() == .now)
    }

    @Test func `where nobody says which devices are ready it waits`() async throws {
        let box = try await SlotBox.installed()
        #expect(try await box.advance(devices: nil) == .wait(.silent))
        #expect(try box.state.trial == nil && box.disk.withLock(\.reboots) == 0)
    }

    @Test func `a window means nothing to a clock that nobody believes`() async throws {
        let box = try await SlotBox.installed()
        #expect(try await box.advance(isTimeKnown: false) == .wait(.timeUnknown))
        _ = try await box.updater.schedule(.init(isUrgent: true))
        #expect(try await box.advance(isTimeKnown: false) == .now)
    }

    @Test(arguments: [true, false])
    func `a pay point that has been silent for half an hour gets its update when a technician says so`(
        _ isUrgent: Bool
    ) async throws {
        let box = try await SlotBox.installed()
        _ = try await box.updater.schedule(.init(isUrgent: isUrgent))
        for minute in stride(from: 0, to: 30, by: 5) {
            box.clock.set("2026-11-24T22:\(minute < 10 ? "0" : "")\(minute):00Z")
            #expect(try await box.advance(.silent) == .wait(.silent))
        }
        box.clock.set("2026-11-24T22:30:00Z")
        #expect(try await box.advance(.silent) == (isUrgent ? .now : .wait(.silent)))
    }

    @Test func `silence with a word or a gap in between begins anew`() async throws {
        let box = try await SlotBox.installed()
        _ = try await box.updater.schedule(.init(isUrgent: true))
        let looks: [(String, Activation.Counter)] = [
            ("22:00", .silent), ("22:10", .silent), ("22:20", .busy([SlotBox.shift])), ("22:30", .silent),
            ("22:40", .silent),
            ("23:10", .silent),
        ]
        for (time, counter) in looks {
            box.clock.set("2026-11-24T\(time):00Z")
            #expect(try await box.advance(counter) != .now)
        }
    }

    @Test func `whoever speaks again while the kernel is written is not rebooted away`() async throws {
        let box = try await SlotBox.installed()
        _ = try await box.updater.schedule(.init(isUrgent: true))
        for minute in ["00", "14", "28"] {
            box.clock.set("2026-11-24T22:\(minute):00Z")
            _ = try await box.advance(.silent)
        }
        box.clock.set("2026-11-24T22:42:00Z")
        #expect(try await box.advance(.silent, then: .busy([SlotBox.shift])) == .wait(.underWay([SlotBox.shift])))
        #expect(box.disk.withLock(\.reboots) == 0)
    }
}
