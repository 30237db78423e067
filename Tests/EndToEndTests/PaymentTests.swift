import Foundation
import Interface
import Testing
import Varlink

@Suite(.timeLimit(.minutes(10))) struct PaymentTests {
    @Test(arguments: CityOffice.Line.allCases)
    func aCardPaymentGoesFromSocketToPaper(line: CityOffice.Line) async throws {
        // The customer shows the card when the test says so: what the terminal asks for is then seen for certain.
        let office = try await CityOffice(line, terminal: ["--speed", "5", "--manual-card"])
        try await office.ready("t1")
        try await office.ready("p1")
        let connection = try await office.connect()
        let payments = OrgZahlstellePayments.Client(connection)
        let started = try await payments.start(.init(payment: .sample("a", terminal: "t1", printer: "p1")))
        #expect(started.payment.state != .approved)
        var texts: [String] = []
        var isShown = false
        var last: OrgZahlstellePayments.Payment?
        for try await reply in payments.watchMore(.init(id: "a")) {
            if let progress = reply.progress {
                texts.append(progress.german)
                if progress.actor == .customer, !isShown {
                    isShown = true
                    _ = try await office.control("card present")
                }
            }
            if let payment = reply.payment { last = payment }
        }
        let payment = try #require(last)
        #expect(payment.state == .approved)
        #expect(payment.settled)
        #expect(payment.booked == 4250)
        #expect(payment.receiptNumber == "K1-000001")
        #expect(payment.prints.map(\.outcome) == [.printed])
        #expect(payment.callerUser == Int64(getuid()))
        #expect(texts.contains { $0.localizedCaseInsensitiveContains("karte") })
        let receipt = try office.newestReceipt()
        #expect(receipt.contains("42,50 EUR"))
        #expect(receipt.contains("Bürgerbüro, Zahlstelle 3"))
        let verdict = try await OrgZahlstelleJournal.Client(connection).verify()
        #expect(verdict.fault == nil)
    }

    /// An amount of ,73 EUR lets the simulated terminal ask for a signature.
    @Test func aSlipToBeSignedComesOutBeforeTheReceipt() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        try await office.ready("p1")
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        let request = OrgZahlstellePayments.Request.sample("a", amount: 4273, terminal: "t1", printer: "p1")
        _ = try await payments.start(.init(payment: request))
        #expect(try await payments.settled("a").prints.map(\.outcome) == [.printed])
        let papers = try office.receipts()
        #expect(papers.count == 2)
        #expect(papers.map { $0.contains("Unterschrift") } == [true, false])
        #expect(papers.map { $0.contains("Quittung") } == [false, true])
        #expect(papers.allSatisfy { $0.contains("K1-000001") })
    }

    @Test func theDrawerOpensAlsoWithoutPaper() async throws {
        let office = try await CityOffice()
        try await office.ready("p1")
        _ = try await office.control("paper out", of: .printer)
        let connection = try await office.connect()
        let drawer = OrgZahlstelleDrawer.Client(connection)
        #expect(try await drawer.open(.init(drawer: "lade", reason: "Wechselgeld")).outcome == .opened)
        let entries = try await OrgZahlstelleJournal.Client(connection).list(.init(after: 0, limit: 100)).entries
        #expect(entries.map(\.kind).filter { $0.hasPrefix("drawer") } == ["drawer.asked", "drawer.opened"])
    }
}

extension CityOffice {
    /// The text of the paper that was cut last.
    func newestReceipt() throws -> String { try #require(receipts().last) }

    /// The texts of all papers in their order.
    func receipts() throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(atPath: paper.path).filter { $0.hasSuffix(".txt") }
        return try files.sorted().map { try String(contentsOf: paper.appending(path: $0), encoding: .utf8) }
    }
}

extension OrgZahlstellePayments.Request {
    static func sample(
        _ id: String, amount: Int64 = 4250, terminal: String, printer: String? = nil
    ) -> OrgZahlstellePayments.Request {
        .init(
            id: id, amount: amount, tender: .init(kind: .card, terminal: terminal), register: "K1", clerk: "MS",
            lines: [.init(text: "Personalausweis", quantity: 1, unitPrice: amount, tax: .notTaxable)], printer: printer)
    }
}
