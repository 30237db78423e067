import Interface
import Testing

@testable import zahlstelle

/// What the doctor says of what the daemon tells.
@Suite struct DeviceDecisionTests {
    private static func state(
        ready: Bool = true, registered: String? = "2026-11-20T08:00:00.000000Z", closed: String? = nil,
        trouble: OrgZahlstelleTerminals.Trouble? = nil
    ) -> OrgZahlstelleTerminals.State {
        .init(
            terminal: "t1", ready: ready, text: "Das Terminal muss initialisiert werden.", since: nil,
            registeredSince: registered, terminalId: "29001006", model: nil, software: nil, serialNumber: nil,
            trouble: trouble, dayClosed: closed, daySum: nil)
    }

    @Test(arguments: [
        (OrgZahlstelleDevices.Connection.connected, Finding.Level.ok), (.connecting, .warn), (.disconnected, .fail),
    ])
    func connection(_ connection: OrgZahlstelleDevices.Connection, _ level: Finding.Level) {
        let device = OrgZahlstelleDevices.Device(
            id: "t1", kind: .terminal, connection: connection, ready: true, text: "weg",
            since: "2026-11-20T08:00:00.000000Z")
        #expect(Decide.connection(device).level == level)
    }

    @Test(arguments: [
        (true, false, Finding.Level.ok), (false, false, .fail), (false, true, .warn), (true, true, .ok),
    ])
    func registration(_ ready: Bool, _ isBusy: Bool, _ level: Finding.Level) {
        #expect(Decide.registration("t1", .told(Self.state(ready: ready)), isBusy: isBusy).level == level)
    }

    /// 2026-11-20T08:00:00Z is 1795161600.
    @Test(arguments: [(1_795_161_600, true), (1_795_161_629, true), (1_795_161_630, false)] as [(Int64, Bool)])
    func `what was connected just now has time to get ready`(_ now: Int64, _ isSettling: Bool) {
        let device = OrgZahlstelleDevices.Device(
            id: "t1", kind: .terminal, connection: .connected, ready: false, text: "meldet sich an",
            since: "2026-11-20T08:00:00.000000Z")
        #expect(Decide.isSettling(device, now: now) == isSettling)
    }

    @Test func whatWasNotAnsweredIsAWarning() {
        #expect(Decide.registration("t1", .silent(.name("x")), isBusy: false).level == .warn)
        #expect(Decide.chain(.silent(.name("x"))).level == .warn)
    }

    @Test func theLastErrorIsTold() {
        #expect(Decide.trouble("t1", Self.state()).level == .ok)
        let trouble = OrgZahlstelleTerminals.Trouble(text: "Papier fehlt", at: "2026-11-20T08:00:00.000000Z")
        let finding = Decide.trouble("t1", Self.state(trouble: trouble))
        #expect(finding.level == .warn)
        #expect(finding.text.german.contains("Papier fehlt"))
    }

    /// The payment is of 2026-11-22 18:30:10 UTC, 1795372210.
    @Test(
        arguments: [
            (nil, 1_795_372_210 + 172_800, Finding.Level.ok), (nil, 1_795_372_210 + 172_801, .warn),
            ("2026-11-22T18:30:10.000000Z", 1_795_372_210 + 999_999, .ok),
            ("2026-11-22T18:30:09.000000Z", 1_795_372_210 + 999_999, .warn),
        ] as [(String?, Int64, Finding.Level)])
    func dayEnd(_ closed: String?, _ now: Int64, _ level: Finding.Level) {
        let payments = [WirePayment.sample(.approved), .sample(.declined, id: "z0")]
        #expect(Decide.dayEnd(Self.state(closed: closed), payments, now: now).level == level)
    }

    @Test func aDayWithoutTurnoverNeedsNoEnd() {
        #expect(Decide.dayEnd(Self.state(), [.sample(.declined)], now: .max).level == .ok)
    }

    @Test(arguments: [
        (true, "bereit", Finding.Level.ok), (true, "bereit, Papier geht zu Ende", .warn), (false, "kein Papier", .fail),
    ])
    func paper(_ ready: Bool, _ text: String, _ level: Finding.Level) {
        #expect(Decide.paper("p1", .told(.init(connected: true, ready: ready, text: text))).level == level)
    }

    @Test(
        arguments: [
            (OrgZahlstelleDrawer.State.closed, nil, .high, Finding.Level.ok), (.open, .leftOpen, .high, .warn),
            (.open, .alwaysOpen, .high, .fail), (.closed, .notMoving, .high, .fail), (.noSensor, nil, nil, .ok),
            (.unknown, nil, nil, .warn), (.closed, nil, nil, .warn),
        ]
            as [(
                OrgZahlstelleDrawer.State, OrgZahlstelleDrawer.Alarm?, OrgZahlstelleDrawer.Sense.Reply.Level?,
                Finding.Level
            )])
    func drawer(
        _ state: OrgZahlstelleDrawer.State, _ alarm: OrgZahlstelleDrawer.Alarm?,
        _ level: OrgZahlstelleDrawer.Sense.Reply.Level?, _ expected: Finding.Level
    ) {
        let facts = DrawerFacts(
            state: .init(state: state, openSeconds: nil, alarm: alarm),
            sense: .init(level: level, sensor: .openWhenHigh, pin: 2))
        #expect(Decide.drawer("lade", .told(facts)).level == expected)
    }

    @Test func aDoubtIsNamedAndOtherWorkIsNot() {
        let work = [OrgZahlstelleDaemon.Kind.sale, .doubt].map {
            OrgZahlstelleDaemon.Activity(kind: $0, name: "z1", text: "Zweifel", english: "doubt")
        }
        #expect(Decide.doubts(.told(work)).map(\.level) == [.warn])
        #expect(Decide.doubts(.told([])).map(\.level) == [.ok])
    }

    @Test func theJournalAndItsChain() {
        #expect(Decide.journal(.told(.init(trouble: nil))).level == .ok)
        let trouble = OrgZahlstellePayments.GetJournalState.Reply.Trouble(
            text: "voll", since: "2026-11-20T08:00:00.000000Z")
        #expect(Decide.journal(.told(.init(trouble: trouble))).level == .fail)
        #expect(Decide.chain(.told(ChainFacts(entries: 3, fault: nil))).level == .ok)
        #expect(Decide.chain(.told(ChainFacts(entries: 3, fault: "hash"))).level == .fail)
    }

    @Test func eachFaultOfTheConfigurationIsALine() {
        #expect(Decide.configuration("f", []).map(\.level) == [.ok])
        #expect(Decide.configuration("f", ["a", "b"]).map(\.level) == [.fail, .fail])
    }

    @Test func anAbsentDaemonTellsItsLastWords() {
        let findings = Decide.absence(DaemonAbsence(reason: .name("weg"), log: ["eins", "zwei"]))
        #expect(findings.map(\.level) == [.fail])
        #expect(findings.first?.text.german == "weg [eins | zwei]")
    }

    @Test func theReportCountsAndAligns() {
        let report = DoctorReport(findings: [
            .ok(.daemon, nil, Words("da", "there")), .warn(.paper, "p1", Words("knapp", "low"), Words("Rolle", "roll")),
        ])
        #expect(!report.hasFailures)
        let lines = report.lines(.german, Screen(hasColours: false, width: nil))
        #expect(lines[1] == "ok      Dienst       -   da")
        #expect(lines[2] == "warn    Druckbereit  p1  knapp → Rolle")
        #expect(lines.last == "1 in Ordnung, 1 Warnungen, 0 Fehler")
        #expect(report.lines(.english, Screen(hasColours: false, width: nil)).last == "1 ok, 1 warnings, 0 failures")
    }
}
