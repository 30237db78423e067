import Interface
import Testing
import Varlink

@Suite(.timeLimit(.minutes(10))) struct EndOfDayTests {
    @Test func theTerminalsSumIsThatOfTheJournal() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        let connection = try await office.connect()
        let payments = OrgZahlstellePayments.Client(connection)
        for (id, amount) in [("a", 1200), ("b", 3000), ("c", 500)] as [(String, Int64)] {
            _ = try await payments.start(.init(payment: .sample(id, amount: amount, terminal: "t1")))
            #expect(try await payments.settled(id).state == .approved)
        }
        _ = try await payments.reverse(.init(id: "r", original: "b", clerk: "MS"))
        #expect(try await payments.settled("r").state == .approved)
        let dayEnd = try await OrgZahlstelleTerminals.Client(connection).endDay(.init(terminal: "t1")).dayEnd
        #expect(dayEnd.outcome == .closed)
        #expect(dayEnd.totals?.sum == 1700)
        #expect(dayEnd.journal.net == 1700)
        #expect(dayEnd.equal == true)
        await #expect(throws: OrgZahlstellePayments.Failure.self) {
            try await payments.reverse(.init(id: "late", original: "a", clerk: "MS"))
        }
    }

    /// 27 E0 in the completion: the terminal is away for a while, which is shown, and comes back by itself.
    @Test func aTerminalThatGoesAwayToUpdateItselfIsShownSoAndComesBack() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        _ = try await office.control("announce update")
        let devices = OrgZahlstelleDevices.Client(try await office.connect())
        let news = devices.watchMore().makeAsyncIterator()
        _ = try await news.next()
        let dayEnd = try await OrgZahlstelleTerminals.Client(try await office.connect())
            .endDay(.init(terminal: "t1")).dayEnd
        #expect(dayEnd.announcement == .update)
        var texts: [String] = []
        while let reply = try await news.next() {
            guard let terminal = reply.devices.first(where: { $0.id == "t1" }) else { continue }
            texts.append(terminal.text)
            if terminal.ready, texts.contains(where: { $0.contains("aktualisiert sich") }) { break }
        }
        #expect(texts.contains { $0.contains("macht Kassenschnitt") })
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("a", terminal: "t1")))
        #expect(try await payments.settled("a").state == .approved)
    }
}
