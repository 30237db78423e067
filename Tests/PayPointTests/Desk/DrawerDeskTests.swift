import PayPoint
import Testing

@Suite struct DrawerDeskTests {
    @Test func whoOpensADrawerAndWhyIsOnDiskBeforeThePulse() async throws {
        let begun = Gate()
        let mayOpen = Gate()
        let fixture = try DeskFixture(
            terminal: .ending(.approved(Samples.result())),
            drawer: ScriptedDrawer(.opened, telling: begun, behind: mayOpen))
        let drawers = fixture.desk.drawers
        let opening = Task {
            try await drawers.open("d1", reason: .manual("Wechselgeld"), caller: Samples.clerk)
        }
        await begun.pass()
        let before = try await fixture.journal.entries(after: 0, limit: 10).map(\.event)
        mayOpen.open()
        let asked = DrawerAsked(drawer: "d1", reason: .manual("Wechselgeld"), caller: Samples.clerk)
        #expect(before == [.drawerAsked(asked)])
        #expect(try await opening.value == .opened)
        #expect(try await fixture.kinds() == ["drawer.asked", "drawer.opened"])
    }

    @Test(arguments: ["", "   ", "a\u{1B}p"]) func aDrawerWithoutAReasonIsNotTouched(reason: String) async throws {
        let drawer = ScriptedDrawer(.opened)
        let fixture = try DeskFixture(terminal: .ending(.approved(Samples.result())), drawer: drawer)
        await #expect(throws: PaymentError.self) {
            try await fixture.desk.drawers.open("d1", reason: .manual(reason), caller: Samples.clerk)
        }
        #expect(await drawer.openings == 0)
        #expect(try await fixture.kinds().isEmpty)
    }
}
