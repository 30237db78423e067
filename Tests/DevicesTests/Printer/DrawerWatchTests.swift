import PayPoint
import Testing

@testable import Devices

@Suite struct DrawerWatchTests {
    private static func watch(_ first: DrawerState = .closed) -> DrawerWatch {
        var watch = DrawerWatch(limitSeconds: 60)
        #expect(watch.sensed(first, at: 0) == [])
        return watch
    }

    @Test func `an order's opening is its own, and so is the closing, with how long it was`() {
        var watch = Self.watch()
        watch.began(5)
        #expect(watch.sensed(.open, at: 1_000) == [])
        #expect(watch.ended(5, .opened, at: 1_100) == [])
        #expect(watch.sensed(.closed, at: 13_500) == [.moved(isOpen: false, order: 5, openSeconds: 12)])
    }

    @Test func `an opening that nobody ordered is told, and its closing has no order`() {
        var watch = Self.watch()
        #expect(watch.sensed(.open, at: 1_000) == [.moved(isOpen: true, order: nil, openSeconds: nil)])
        #expect(watch.sensed(.closed, at: 3_000) == [.moved(isOpen: false, order: nil, openSeconds: 2)])
    }

    @Test(arguments: [(Int64(10_000), Int64?.some(5)), (10_001, nil)])
    func `an opening soon behind an order that saw nothing is the order's`(later: Int64, order: Int64?) {
        var watch = Self.watch()
        watch.began(5)
        #expect(watch.ended(5, .didNotOpen, at: 2_000) == [])
        #expect(watch.sensed(.open, at: 2_000 + later) == [.moved(isOpen: true, order: order, openSeconds: nil)])
        #expect(
            watch.sensed(.closed, at: 30_000)
                == [.moved(isOpen: false, order: order, openSeconds: (28_000 - later) / 1000)])
        // Only once: the next opening by hand is nobody's.
        #expect(watch.sensed(.open, at: 30_500) == [.moved(isOpen: true, order: nil, openSeconds: nil)])
    }

    @Test func `what is left open is told once for each opening`() {
        var watch = Self.watch()
        _ = watch.sensed(.open, at: 1_000)
        #expect(watch.deadline == 61_000)
        #expect(watch.passed(60_999) == [])
        #expect(watch.passed(61_000) == [.alarmed(.leftOpen, order: nil, openSeconds: 60)])
        #expect(watch.passed(200_000) == [])
        #expect(watch.deadline == nil)
        #expect(watch.status(at: 62_000) == DrawerStatus(state: .open, openSeconds: 61, alarm: .leftOpen))
        _ = watch.sensed(.closed, at: 201_000)
        #expect(watch.status(at: 201_000) == DrawerStatus(state: .closed))
        _ = watch.sensed(.open, at: 300_000)
        #expect(watch.passed(360_000) == [.alarmed(.leftOpen, order: nil, openSeconds: 60)])
    }

    @Test func `a drawer that is found open at the start is watched from then on`() {
        var watch = Self.watch(.open)
        #expect(watch.passed(60_000) == [.alarmed(.leftOpen, order: nil, openSeconds: 60)])
    }

    @Test func `a sensor that does not follow a pulse is told when it was seen moving before`() {
        var watch = Self.watch()
        watch.began(5)
        // It may never have been connected; the outcome of the order says enough.
        #expect(watch.ended(5, .didNotOpen, at: 2_000) == [])
        _ = watch.sensed(.open, at: 20_000)
        _ = watch.sensed(.closed, at: 21_000)
        watch.began(6)
        #expect(watch.ended(6, .didNotOpen, at: 23_000) == [.alarmed(.notMoving, order: 6, openSeconds: nil)])
        watch.began(7)
        #expect(watch.ended(7, .didNotOpen, at: 26_000) == [])
        #expect(watch.status(at: 26_000).alarm == .notMoving)
    }

    @Test func `a sensor that has only ever said open is told when somebody relies on it`() {
        var watch = Self.watch(.open)
        watch.began(5)
        #expect(watch.ended(5, .alreadyOpen, at: 100) == [.alarmed(.alwaysOpen, order: 5, openSeconds: nil)])
        watch.began(6)
        #expect(watch.ended(6, .alreadyOpen, at: 200) == [])
        _ = watch.sensed(.closed, at: 300)
        _ = watch.sensed(.open, at: 400)
        watch.began(7)
        #expect(watch.ended(7, .alreadyOpen, at: 500) == [])
    }

    @Test func `a printer that was away is asked what the drawer did meanwhile`() {
        var watch = Self.watch()
        watch.began(5)
        _ = watch.sensed(.open, at: 1_000)
        _ = watch.ended(5, .opened, at: 1_000)
        #expect(watch.sensed(.unknown, at: 2_000) == [])
        // Nobody sees whether it is open.
        #expect(watch.deadline == nil)
        #expect(watch.sensed(.closed, at: 9_000) == [.moved(isOpen: false, order: 5, openSeconds: 8)])
        _ = watch.sensed(.unknown, at: 10_000)
        #expect(watch.sensed(.open, at: 11_000) == [.moved(isOpen: true, order: nil, openSeconds: nil)])
    }
}
