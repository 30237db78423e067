import Interface
import Testing
import Varlink

/// What a technician has a terminal do, over real sockets.
@Suite(.timeLimit(.minutes(10))) struct UpkeepTests {
    @Test(arguments: CityOffice.Line.allCases) func aTerminalIsLookedAfter(_ line: CityOffice.Line) async throws {
        let office = try await CityOffice(line)
        try await office.ready("t1")
        let terminals = OrgZahlstelleTerminals.Client(try await office.connect())
        #expect(try await terminals.getState(.init(terminal: "t1")).state.registeredSince != nil)
        var shown: [String] = []
        var end: OrgZahlstelleTerminals.Upkeep?
        for try await reply in terminals.diagnoseMore(.init(terminal: "t1", kind: .extended)) {
            if let progress = reply.progress { shown.append(progress.german) }
            end = reply.upkeep ?? end
        }
        #expect(shown.contains { $0.contains("Diagnose") })
        #expect(end?.outcome == .done)
        #expect(end?.printed.first?.lines.contains { $0.contains("Erweiterte Diagnose") } == true)
        // Without "more" the end comes alone.
        let printed = try #require(try await terminals.printConfiguration(.init(terminal: "t1")).upkeep)
        #expect(printed.printed.contains { $0.lines.contains { $0.contains("GER-SIM-1.0") } })
        #expect(try await terminals.register(.init(terminal: "t1")).upkeep?.outcome == .done)
        let state = try await terminals.getState(.init(terminal: "t1")).state
        #expect(state.ready)
        #expect(state.terminalId == "29001006")
        #expect(state.model == "ZAHLSTELLE-SIM")
        #expect(state.software == "GER-SIM-1.0")
        #expect(state.trouble == nil)
        #expect(try await office.booked() == 0)
        try await Self.pays(office)
    }

    @Test func aTerminalThatNeedsInitialisationTakesPaymentsBehindIt() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        _ = try await office.control("need initialisation")
        let terminals = OrgZahlstelleTerminals.Client(try await office.connect())
        #expect(try await terminals.register(.init(terminal: "t1")).upkeep?.outcome == .done)
        let wanting = try await terminals.getState(.init(terminal: "t1")).state
        #expect(!wanting.ready)
        #expect(wanting.text == "Das Terminal muss initialisiert werden.")
        #expect(try await terminals.initialise(.init(terminal: "t1")).upkeep?.outcome == .done)
        #expect(try await terminals.getState(.init(terminal: "t1")).state.ready)
        try await Self.pays(office)
    }

    /// It cannot even be registered before.
    @Test func aLockedTerminalIsUnlocked() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        _ = try await office.control("upkeep locked")
        _ = try await office.control("need diagnosis")
        let terminals = OrgZahlstelleTerminals.Client(try await office.connect())
        let refused = try #require(try await terminals.register(.init(terminal: "t1")).upkeep)
        #expect(refused.outcome == .refused)
        #expect(refused.code == 0xC2)
        #expect(try await terminals.diagnose(.init(terminal: "t1")).upkeep?.outcome == .done)
        try await Self.pays(office)
    }

    @Test(
        arguments: [
            ("refused", .refused, 0x83), ("aborted", .refused, 0x6C), ("host-refuses", .refused, 0xA0),
            ("hang-up", .unknown, nil), ("reboot", .unknown, nil),
        ] as [(String, OrgZahlstelleTerminals.Upkeep.Outcome, Int64?)])
    func aTerminalThatDoesNotDoItSaysSoAndTakesPayments(
        _ manner: String, _ outcome: OrgZahlstelleTerminals.Upkeep.Outcome, _ code: Int64?
    ) async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        _ = try await office.control("upkeep \(manner)")
        let terminals = OrgZahlstelleTerminals.Client(try await office.connect())
        let end = try #require(try await terminals.diagnose(.init(terminal: "t1")).upkeep)
        #expect(end.outcome == outcome)
        #expect(end.code == code)
        #expect(end.text?.isEmpty == false)
        #expect(try await terminals.getState(.init(terminal: "t1")).state.trouble != nil)
        try await Self.pays(office)
    }

    private static func pays(_ office: CityOffice) async throws {
        try await office.ready("t1")
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("a", terminal: "t1")))
        #expect(try await payments.settled("a").state == .approved)
    }
}
