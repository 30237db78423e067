import Journal
import PayPoint
import Testing

/// What the journal has of imported lists, and who may have one taken.
@Suite struct ItemImportTests {
    private static let now = DeskFixture.clock.now()

    private static func control(
        _ scope: ImportControl.Scope = .full, _ sequence: Int64 = 1, asOf: Timestamp = now
    ) -> ImportControl {
        ImportControl(
            scope: scope, sequence: sequence, asOf: asOf, present: ItemTotals(count: 2, open: Cents(300)))
    }

    private static let stock = ItemTotals(count: 2, open: Cents(300))

    @Test func `the main cash office has a list taken, and the journal knows which one was last`() async throws {
        let fixture = try await KasseFixture()
        #expect(try await fixture.journal.lastItemImport() == nil)
        try await fixture.signOn("sk", "SK")
        try await fixture.kasse.take(
            Self.control(), hash: "aa", stock: Self.stock, shift: "sk", caller: KasseFixture.counter)
        try await fixture.kasse.take(
            Self.control(.full, 7), hash: "bb", stock: Self.stock, shift: nil, caller: KasseFixture.root)
        #expect(
            try await fixture.journal.lastItemImport()
                == TakenImport(control: Self.control(.full, 7), hash: "bb", stock: Self.stock))
        let events = try await fixture.journal.entries(after: 0, limit: 1000).compactMap { entry in
            if case .receivablesImported(let event) = entry.event { event } else { nil }
        }
        #expect(events.map(\.control.sequence) == [1, 7])
        #expect(events.map(\.by) == [.clerk(sign: "SK", shift: "sk"), .technician(user: 0)])
        #expect(try await fixture.journal.verify().fault == nil)
    }

    @Test(arguments: [Role.cashier, .registerKeeper, .supervisor, .masterData, .auditor])
    func `nobody else may`(role: Role) async throws {
        let fixture = try await KasseFixture()
        try await fixture.signOn("x", KasseFixture.sign(role))
        for deed in [Deed.beginImport, .addPart, .finishImport, .abortImport] {
            await #expect(throws: KasseError.notAllowed(deed, who: KasseFixture.sign(role).text)) {
                try await fixture.kasse.checkImport(deed, shift: "x", caller: KasseFixture.counter)
            }
        }
        await #expect(throws: KasseError.notAllowed(.finishImport, who: KasseFixture.sign(role).text)) {
            try await fixture.kasse.take(
                Self.control(), hash: "aa", stock: Self.stock, shift: "x", caller: KasseFixture.counter)
        }
    }

    @Test func `a delta without a list before it is refused, and so is practice`() async throws {
        let fixture = try await KasseFixture()
        await #expect(throws: KasseError.receivable(.refused([.deltaWithoutFull]))) {
            try await fixture.kasse.checkTurn(of: Self.control(.delta))
        }
        try await fixture.signOn("sk", "SK", training: true)
        await #expect(throws: KasseError.training("sk")) {
            try await fixture.kasse.checkImport(.beginImport, shift: "sk", caller: KasseFixture.counter)
        }
        await #expect(throws: KasseError.training("sk")) {
            try await fixture.kasse.take(
                Self.control(), hash: "aa", stock: Self.stock, shift: "sk", caller: KasseFixture.counter)
        }
    }

    /// Taken at its word, such a list would hide what is paid from now on.
    @Test func `a list from the future is refused, and nothing is written`() async throws {
        let fixture = try await KasseFixture()
        let soon = Timestamp(microseconds: Self.now.microseconds + 300_000_000)
        let later = Timestamp(microseconds: soon.microseconds + 1)
        await #expect(throws: KasseError.receivable(.refused([.fromFuture(asOf: later, now: Self.now)]))) {
            try await fixture.kasse.take(
                Self.control(asOf: later), hash: "aa", stock: Self.stock, shift: nil, caller: KasseFixture.root)
        }
        #expect(try await fixture.journal.lastItemImport() == nil)
        #expect(try await !fixture.kinds().contains(.receivablesImported))
        try await fixture.kasse.take(
            Self.control(asOf: soon), hash: "aa", stock: Self.stock, shift: nil, caller: KasseFixture.root)
    }
}
