import Interface
import JSON
import Testing
import Varlink

@Suite(.timeLimit(.minutes(10))) struct DrawerTests {
    @Test func everyOpeningHasWhoWhyAndHowLong() async throws {
        let office = try await CityOffice()
        try await office.ready("p1")
        let connection = try await office.connect()
        let drawer = OrgZahlstelleDrawer.Client(connection)
        #expect(try await drawer.open(.init(drawer: "lade", reason: "Wechselgeld")).outcome == .opened)
        let open = try await drawer.getState(.init(drawer: "lade"))
        #expect(open.state == .open && open.openSeconds != nil && open.alarm == nil)
        _ = try await office.control("drawer close", of: .printer)
        _ = try await office.control("drawer open", of: .printer)
        _ = try await office.control("drawer close", of: .printer)
        let events = try await office.drawerEvents(5, connection)
        #expect(
            events.map(\.kind) == ["drawer.asked", "drawer.opened", "drawer.moved", "drawer.moved", "drawer.moved"])
        let order = try #require(events.first?.sequence)
        let bodies = events.compactMap { if case .object(let body) = $0.body { body } else { nil } }
        #expect(bodies[2]["isOpen"] == .bool(false) && bodies[2]["order"] == .integer(order))
        #expect(bodies[2]["openSeconds"] != nil)
        // Nobody ordered the second one.
        #expect(bodies[3]["isOpen"] == .bool(true) && bodies[3]["order"] == nil)
        #expect(bodies[4]["openSeconds"] != nil && bodies[4]["order"] == nil)
    }

    @Test func aDrawerThatIsStuckIsAnEventAndShown() async throws {
        let office = try await CityOffice()
        try await office.ready("p1")
        let connection = try await office.connect()
        let drawer = OrgZahlstelleDrawer.Client(connection)
        #expect(try await drawer.open(.init(drawer: "lade", reason: "Probe")).outcome == .opened)
        _ = try await office.control("drawer close", of: .printer)
        _ = try await office.drawerEvents(3, connection)
        _ = try await office.control("drawer stuck", of: .printer)
        #expect(try await drawer.open(.init(drawer: "lade", reason: "Probe")).outcome == .didNotOpen)
        #expect(try await drawer.getState(.init(drawer: "lade")).alarm == .notMoving)
        #expect(Set(try await office.drawerEvents(6, connection).map(\.kind)).contains("drawer.alarmed"))
    }
}

extension CityOffice {
    /// What the journal says about drawers, as soon as it says so much.
    func drawerEvents(_ count: Int, _ connection: VarlinkConnection) async throws -> [OrgZahlstelleJournal.Entry] {
        let journal = OrgZahlstelleJournal.Client(connection)
        while true {
            let entries = try await journal.list(.init(after: 0, limit: 100)).entries
            let events = entries.filter { $0.kind.hasPrefix("drawer") }
            if events.count >= count { return events }
        }
    }
}
