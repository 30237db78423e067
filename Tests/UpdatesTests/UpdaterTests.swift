import Foundation
import PayPoint
import Synchronization
import Testing

@testable import Updates

/// The life of an update, from its installation to its end, over reboots.
@Suite struct UpdaterTests {
    private static let night = SpanText("20:00-05:00")

    private struct SpanText {
        let span: ClockSpan?
        init(_ text: String) { span = ClockSpan(text) }
    }

    private static func advance(
        _ box: SlotBox, _ counter: Activation.Counter = .closed, then last: Activation.Counter? = nil,
        devices: [String]? = ["t1"], isTimeKnown: Bool = true
    ) async throws -> Activation {
        let calendar = UpdateCalendar(
            hours: OpeningHours(), window: try #require(night.span), margin: 60, clock: box.clock,
            isTimeKnown: isTimeKnown)
        var asked = 0
        return try await box.updater.advance(
            calendar: calendar,
            counter: {
                asked += 1
                return asked == 1 ? counter : last ?? counter
            }, devices: { devices }, words: { .init(german: $0.word, english: $0.word) })
    }

    private static func installed(_ version: String = "1.2.0", on box: SlotBox? = nil) async throws -> SlotBox {
        let box = try box ?? SlotBox()
        try await box.install(SampleBundle(version: version).bytes())
        return box
    }

    private static func prove(_ box: SlotBox, _ faults: [UpdateState.Said] = []) async throws -> [String] {
        var asked: [String] = []
        _ = try await box.updater.prove(isOver: { true }, pause: {}) {
            asked = $0
            return faults
        }
        return asked
    }

    private static let broken = UpdateState.Said(german: "Kein Dienst.", english: "No daemon.")

    @Test func `it starts in the window, proves itself and stays`() async throws {
        let box = try await Self.installed()
        #expect(try await Self.advance(box) == .now)
        #expect(box.disk.withLock(\.reboots) == 1)
        box.boot()
        #expect(
            try await box.updater.arrive(calendar: nil, makeReadable: { [] })
                == .trial(try #require(SystemVersion("1.2.0"))))
        #expect(try await Self.prove(box) == ["t1"])
        box.bless()
        #expect(try box.state.last?.kind == .proven)
        #expect(try box.state.trial == nil && box.state.installed == nil)
        #expect(box.kernels == ["zahlstelle_1.0.0.efi", "zahlstelle_1.2.0.efi"])
        #expect(try await Self.advance(box) == .nothing)
    }

    @Test func `while the counter is open it waits and says for what`() async throws {
        let box = try await Self.installed()
        let shift = UpdateState.Said(german: "MS ist angemeldet.", english: "MS is signed on.")
        #expect(try await Self.advance(box, .busy([shift])) == .wait(.underWay([shift])))
        #expect(try await Self.advance(box, .silent) == .wait(.silent))
        box.clock.set("2026-11-24T12:00:00Z")
        guard case .wait(.outsideWindow(let next)) = try await Self.advance(box) else {
            Issue.record("not outside")
            return
        }
        #expect(next?.iso8601 == "2026-11-24T20:00:00.000000Z")
        #expect(try box.state.waiting?.why == "outsideWindow")
        #expect(box.kernels == ["zahlstelle_1.0.0.efi"] && box.disk.withLock(\.reboots) == 0)
    }

    @Test func `whoever signs on while the kernel is written is not rebooted away`() async throws {
        let box = try await Self.installed()
        let shift = UpdateState.Said(german: "MS ist angemeldet.", english: "MS is signed on.")
        #expect(try await Self.advance(box, .closed, then: .busy([shift])) == .wait(.underWay([shift])))
        #expect(box.kernels == ["zahlstelle_1.0.0.efi"] && box.disk.withLock(\.reboots) == 0)
        #expect(try box.state.trial == nil)
        #expect(try await Self.advance(box) == .now)
    }

    @Test func `an activation that fails leaves everything as it was`() async throws {
        let box = try await Self.installed()
        box.disk.withLock { $0.breaks = true }
        await #expect(throws: UpdateFailure.self) { try await Self.advance(box) }
        #expect(try box.state.trial == nil && box.state.installed != nil)
        #expect(box.kernels == ["zahlstelle_1.0.0.efi"])
    }

    @Test func `one that is not healthy has three tries and then the version before is back`() async throws {
        let box = try await Self.installed()
        _ = try await Self.advance(box)
        for start in 1...3 {
            box.boot()
            #expect(box.running?.text == "1.2.0")
            _ = try await box.updater.arrive(calendar: nil, makeReadable: { [] })
            #expect(try box.state.trial?.starts == start)
            _ = try await Self.prove(box, [Self.broken])
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
        #expect(last.kind == .failed && last.faults == [Self.broken])
        // Not again by itself, nor when the same bundle is offered again.
        #expect(try await Self.advance(box) == .nothing)
        let version = try #require(SystemVersion("1.2.0"))
        await #expect(throws: UpdateFailure.failedBefore(version: version, reason: Self.broken)) {
            try await box.install(SampleBundle().bytes())
        }
        #expect(try await box.install(SampleBundle().bytes(), again: true) == version)
        #expect(box.kernels == ["zahlstelle_1.0.0.efi"])
    }

    @Test func `one that never gets as far as its check has failed as well`() async throws {
        let box = try await Self.installed()
        _ = try await Self.advance(box)
        for _ in 1...4 { box.boot() }
        _ = try await box.updater.arrive(calendar: nil, makeReadable: { [] })
        #expect(try box.state.last?.kind == .failed)
        #expect(try box.state.last?.faults.isEmpty == false)
    }

    @Test func `the journal is looked at in every boot, also where nothing is known of a trial`() async throws {
        let box = try await Self.installed()
        var looks = 0
        _ = try await box.updater.arrive(calendar: nil) {
            looks += 1
            return []
        }
        #expect(looks == 1)
    }

    @Test func `power that is lost while it is activated costs nothing`() async throws {
        let box = try await Self.installed()
        try box.store.change { $0.activate(from: box.disk.withLock(\.running), devices: [], at: box.clock.now()) }
        box.boot()
        #expect(try await box.updater.arrive(calendar: nil, makeReadable: { [] }) == .usual)
        #expect(try box.state.installed?.version == "1.2.0")
        #expect(try await Self.advance(box) == .now)
    }

    @Test func `what waits can be given up`() async throws {
        let box = try await Self.installed()
        #expect(try await box.updater.goBack { .silent } == .discarded(try #require(SystemVersion("1.2.0"))))
        #expect(try await Self.advance(box) == .nothing)
        #expect(try box.staged.isEmpty)
        #expect(try box.state.last?.kind == .discarded)
        await expectRefused(box)
        await #expect(throws: UpdateFailure.nothingBefore) { try await box.updater.goBack { .closed } }
    }

    private static func updated() async throws -> SlotBox {
        let box = try await installed()
        _ = try await advance(box)
        box.boot()
        _ = try await box.updater.arrive(calendar: nil, makeReadable: { [] })
        _ = try await prove(box)
        box.bless()
        return box
    }

    @Test func `a technician goes back to the version before while the counter is closed`() async throws {
        let box = try await Self.updated()
        let sale = UpdateState.Said(german: "Ein Verkauf ist offen.", english: "A sale is open.")
        #expect(try await box.updater.goBack { .busy([sale]) } == .wait([sale]))
        #expect(try await box.updater.goBack { .closed } == .reboots(to: try #require(SystemVersion("1.0.0"))))
        box.boot()
        #expect(box.running?.text == "1.0.0")
        #expect(try await box.updater.arrive(calendar: nil, makeReadable: { [] }) == .returned)
        #expect(try box.state.last?.kind == .returned)
        await expectRefused(box)
        #expect(try await box.install(SampleBundle().bytes(), again: true).text == "1.2.0")
    }

    /// A stick that was left in the box, or the source that is looked at every day, must not undo what a technician did.
    private func expectRefused(_ box: SlotBox) async {
        let failure = await #expect(throws: UpdateFailure.self) { try await box.install(SampleBundle().bytes()) }
        guard case .failedBefore(let version, _)? = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(version.text == "1.2.0")
    }

    @Test func `power that is lost between two versions leaves the one that can read the journal`() async throws {
        let box = try await Self.updated()
        _ = try await box.updater.goBack { .closed }
        box.boot()
        let unreadable = UpdateState.Said(german: "Journal neuer.", english: "Later journal.")
        box.disk.withLock { $0.breaks = true }
        await #expect(throws: UpdateFailure.self) {
            try await box.updater.arrive(calendar: nil, makeReadable: { [unreadable] })
        }
        box.disk.withLock { $0.breaks = false }
        box.boot()
        #expect(try await box.updater.arrive(calendar: nil, makeReadable: { [unreadable] }) == .stays)
        box.boot()
        #expect(box.running?.text == "1.2.0")
        #expect(try await box.updater.arrive(calendar: nil, makeReadable: { [] }) == .usual)
    }

    @Test func `to a version that cannot read the journal nobody goes back`() async throws {
        let box = try await Self.updated()
        _ = try await box.updater.goBack { .closed }
        box.boot()
        let unreadable = UpdateState.Said(german: "Journal neuer.", english: "Later journal.")
        #expect(try await box.updater.arrive(calendar: nil, makeReadable: { [unreadable] }) == .stays)
        box.boot()
        #expect(box.running?.text == "1.2.0")
        #expect(try box.state.last?.kind == .stayed && box.state.last?.faults == [unreadable])
    }

    @Test func `the version before is gone once another is installed over it`() async throws {
        let box = try await Self.updated()
        try await box.install(SampleBundle(version: "1.3.0").bytes())
        #expect(box.kernels == ["zahlstelle_1.2.0.efi"])
        _ = try await box.updater.goBack { .closed }
        await #expect(throws: UpdateFailure.nothingBefore) { try await box.updater.goBack { .closed } }
    }

    @Test func `a technician decides when`() async throws {
        let box = try await Self.installed()
        _ = try await box.updater.schedule(.init(isHeld: true))
        #expect(try await Self.advance(box) == .wait(.held))
        let moment = try #require(Timestamp(iso8601: "2026-12-24T18:00:00Z"))
        _ = try await box.updater.schedule(.init(notBefore: moment))
        #expect(try await Self.advance(box) == .wait(.notBefore(moment)))
        box.clock.set("2026-11-24T12:00:00Z")
        _ = try await box.updater.schedule(.init(isUrgent: true))
        let shift = UpdateState.Said(german: "MS ist angemeldet.", english: "MS is signed on.")
        #expect(try await Self.advance(box, .busy([shift])) == .wait(.underWay([shift])))
        #expect(try await Self.advance(box) == .now)
    }

    @Test func `a bundle that breaks off costs nothing of the one that waits`() async throws {
        let box = try await Self.installed()
        let next = try SampleBundle(version: "1.3.0").bytes()
        for length in [next.count - 1, next.count / 2] {
            await #expect(throws: UpdateFailure.self) { try await box.install(Array(next.prefix(length))) }
        }
        #expect(try box.state.installed?.version == "1.2.0")
        #expect(try box.staged == ["zahlstelle_1.2.0.efi"])
        #expect(try await Self.advance(box) == .now)
        #expect(box.kernels.contains("zahlstelle_1.2.0+3-0.efi"))
    }

    @Test func `without its kernel nothing is started, and the box does not boot for nothing`() async throws {
        let box = try await Self.installed()
        for name in try box.staged { try FileManager.default.removeItem(atPath: box.path + "/stage/" + name) }
        let version = try #require(SystemVersion("1.2.0"))
        await #expect(throws: UpdateFailure.noKernel(version)) { try await Self.advance(box) }
        #expect(box.disk.withLock(\.reboots) == 0)
        #expect(try box.state.trial == nil)
        #expect(try await box.install(SampleBundle().bytes(), again: true) == version)
        #expect(try await Self.advance(box) == .now)
    }

    @Test func `what is held stays held when a newer one comes, and an older one does not replace it`() async throws {
        let box = try await Self.installed()
        _ = try await box.updater.schedule(.init(isHeld: true))
        try await box.install(SampleBundle(version: "1.3.0").bytes())
        #expect(try await Self.advance(box) == .wait(.held))
        let (old, new) = (try #require(SystemVersion("1.2.0")), try #require(SystemVersion("1.3.0")))
        await #expect(throws: UpdateFailure.olderThanInstalled(version: old, installed: new)) {
            try await box.install(SampleBundle().bytes())
        }
        #expect(try box.state.installed?.version == "1.3.0")
    }

    @Test func `where nobody says which devices are ready it waits`() async throws {
        let box = try await Self.installed()
        #expect(try await Self.advance(box, devices: nil) == .wait(.silent))
        #expect(try box.state.trial == nil && box.disk.withLock(\.reboots) == 0)
    }

    private static let unreadable = UpdateState.Said(german: "Journal neuer.", english: "Later journal.")

    @Test func `a box whose version before cannot read the journal runs on with the new one, faults and all`()
        async throws
    {
        let box = try await Self.installed()
        _ = try await Self.advance(box)
        for _ in 1...3 {
            box.boot()
            _ = try await box.updater.arrive(calendar: nil) { [] }
            _ = try await Self.prove(box, [Self.broken])
        }
        box.boot()
        #expect(box.running?.text == "1.0.0")
        #expect(try await box.updater.arrive(calendar: nil) { [Self.unreadable] } == .stays)
        box.boot()
        #expect(box.running?.text == "1.2.0")
        #expect(try await box.updater.arrive(calendar: nil) { [] } == .usual)
        #expect(
            try box.state.last
                == .init(
                    kind: .stayed, version: "1.0.0", at: box.clock.now().iso8601,
                    faults: [Self.unreadable, Self.broken]))
    }

    @Test func `a failed update that was not noted when the box began is noted later, and not tried again`()
        async throws
    {
        let box = try await Self.installed()
        _ = try await Self.advance(box)
        for _ in 1...3 {
            box.boot()
            _ = try await box.updater.arrive(calendar: nil) { [] }
        }
        box.boot()
        #expect(try await Self.advance(box) == .nothing)
        #expect(try box.state.last?.kind == .failed)
        await expectRefused(box)
    }

    @Test(arguments: [("2026-11-25T07:30:00Z", true), ("2026-11-24T22:20:00Z", false), ("2026-11-25T03:00:00Z", false)])
    func `no trial begins in opening hours because the power was off in between`(_ time: String, _ isLate: Bool)
        async throws
    {
        let box = try await Self.installed()
        #expect(try await Self.advance(box) == .now)
        box.clock.set(time)
        box.boot()
        #expect(box.running?.text == "1.2.0")
        let calendar = UpdateCalendar(
            hours: OpeningHours(), window: try #require(Self.night.span), margin: 60, clock: box.clock)
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
        #expect(try await Self.advance(box) == .now)
    }

    @Test func `a look that ends behind a technician's return does not prove what he left`() async throws {
        let box = try await Self.installed()
        _ = try await Self.advance(box)
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
        await expectRefused(box)
    }

    @Test func `power that is lost before a version is left changes nothing`() async throws {
        let box = try await Self.updated()
        let running = try #require(box.running)
        try box.store.change { $0.goBack(to: SystemVersion("1.0.0") ?? running, from: running, at: box.clock.now()) }
        box.boot()
        #expect(try await box.updater.arrive(calendar: nil) { [] } == .usual)
        #expect(try box.state.trial == nil && box.state.last?.kind == .proven)
    }

    @Test func `a window means nothing to a clock that nobody believes`() async throws {
        let box = try await Self.installed()
        #expect(try await Self.advance(box, isTimeKnown: false) == .wait(.timeUnknown))
        _ = try await box.updater.schedule(.init(isUrgent: true))
        #expect(try await Self.advance(box, isTimeKnown: false) == .now)
    }

    @Test(arguments: [true, false])
    func `a pay point that has been silent for half an hour gets its update when a technician says so`(
        _ isUrgent: Bool
    ) async throws {
        let box = try await Self.installed()
        _ = try await box.updater.schedule(.init(isUrgent: isUrgent))
        for minute in stride(from: 0, to: 30, by: 5) {
            box.clock.set("2026-11-24T22:\(minute < 10 ? "0" : "")\(minute):00Z")
            #expect(try await Self.advance(box, .silent) == .wait(.silent))
        }
        box.clock.set("2026-11-24T22:30:00Z")
        #expect(try await Self.advance(box, .silent) == (isUrgent ? .now : .wait(.silent)))
    }

    @Test func `silence with a word or a gap in between begins anew`() async throws {
        let box = try await Self.installed()
        _ = try await box.updater.schedule(.init(isUrgent: true))
        let shift = UpdateState.Said(german: "MS ist angemeldet.", english: "MS is signed on.")
        let looks: [(String, Activation.Counter)] = [
            ("22:00", .silent), ("22:10", .silent), ("22:20", .busy([shift])), ("22:30", .silent), ("22:40", .silent),
            ("23:10", .silent),
        ]
        for (time, counter) in looks {
            box.clock.set("2026-11-24T\(time):00Z")
            #expect(try await Self.advance(box, counter) != .now)
        }
    }

    @Test func `whoever speaks again while the kernel is written is not rebooted away`() async throws {
        let box = try await Self.installed()
        _ = try await box.updater.schedule(.init(isUrgent: true))
        for minute in ["00", "14", "28"] {
            box.clock.set("2026-11-24T22:\(minute):00Z")
            _ = try await Self.advance(box, .silent)
        }
        box.clock.set("2026-11-24T22:42:00Z")
        let shift = UpdateState.Said(german: "MS ist angemeldet.", english: "MS is signed on.")
        #expect(try await Self.advance(box, .silent, then: .busy([shift])) == .wait(.underWay([shift])))
        #expect(box.disk.withLock(\.reboots) == 0)
    }

    @Test func `while one is on trial none is installed`() async throws {
        let box = try await Self.installed()
        _ = try await Self.advance(box)
        box.boot()
        let version = try #require(SystemVersion("1.2.0"))
        await #expect(throws: UpdateFailure.onTrial(version)) {
            try await box.install(SampleBundle(version: "1.3.0").bytes())
        }
    }

    @Test func `a system without an update on trial has nothing to prove`() async throws {
        let box = try SlotBox()
        let found = try await box.updater.prove(isOver: { false }, pause: { Issue.record("waited") }) { _ in
            [Self.broken]
        }
        #expect(found.faults == [Self.broken] && !found.isOnTrial)
    }

    @Test func `the same bundle is not installed twice, and a source is looked at once a day`() async throws {
        let box = try await Self.installed()
        let version = try #require(SystemVersion("1.2.0"))
        await #expect(throws: UpdateFailure.installedAlready(version)) { try await box.install(SampleBundle().bytes()) }
        #expect(try await box.updater.isLookDue())
        box.clock.set("2026-11-25T12:00:00Z")
        #expect(try await !box.updater.isLookDue())
        box.clock.set("2026-11-25T18:00:00Z")
        #expect(try await box.updater.isLookDue())
    }
}
