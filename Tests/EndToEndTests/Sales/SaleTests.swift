import Foundation
import Interface
import Simulation
import Testing
import Varlink

/// A clerk sells: from the socket to the terminal's own book and the paper.
@Suite(.timeLimit(.minutes(10))) struct SaleTests {
    typealias Sales = OrgZahlstelleSales

    private static let card = Sales.Tender(kind: .card, terminal: "t1", amount: 3000)
    private static let cash = Sales.Tender(kind: .cash, given: 2000)

    @Test func `two services are paid with a card and cash, and one receipt has both`() async throws {
        let office = try await SellingOffice()
        let client = try await office.sales()
        let begun = try await office.sell("v1", Self.card, Self.cash, by: client)
        #expect(begun.total == 4680)
        let sale = try await client.settle(.init(shift: "s1", sale: "v1")).sale
        #expect(sale.phase == .completed)
        #expect(sale.paid.map(\.amount) == [3000, 1680])
        #expect(sale.paid.map(\.payment) == ["v1.1", nil])
        #expect(sale.receipt == "K1-000001")
        let book = try await office.office.terminalBook()
        #expect(book.map(\.amount) == [3000])

        let papers = try await office.papers(1)
        let receipt = try #require(papers.first)
        for line in [
            ["Quittung"], ["Personalausweis", "37,00"], ["Stadtplan", "9,80 B"], ["Summe", "46,80 EUR"],
            ["30,00 EUR"], ["Bar", "16,80 EUR"], ["Bar gegeben", "20,00 EUR"], ["Rückgeld", "3,20 EUR"],
            ["Beleg-Nr.", "K1-000001"], ["Einzahler", "Erika Mustermann"],
        ] {
            #expect(receipt.split(separator: "\n").contains { row in line.allSatisfy(row.contains) }, "\(line)")
        }
        // Asking again takes and prints nothing: a copy that is asked for is the next paper.
        let again = try await office.sell("v1", Self.card, Self.cash, by: client)
        #expect(again == sale)
        _ = try await client.reprint(.init(shift: "s1", sale: "v1", printer: "p1"))
        #expect(try await office.papers(2).map { $0.contains("ZWEITSCHRIFT") } == [false, true])
        #expect(try await office.office.terminalBook().count == 1)
        #expect(try await office.isJournalSound())
    }

    @Test func `a cancelled sale goes back at the terminal, and has a receipt of its own`() async throws {
        let office = try await SellingOffice()
        let client = try await office.sales()
        _ = try await office.sell("v1", Self.card, Self.cash, by: client)
        _ = try await client.settle(.init(shift: "s1", sale: "v1"))
        let sale = try await client.cancel(.init(shift: "s1", sale: "v1", reason: "falsche Leistung", printer: "p1"))
            .sale
        #expect(sale.phase == .cancelled)
        #expect(sale.cancellation == "K1-000002")
        let book = try await office.office.terminalBook()
        #expect(book.map(\.kind) == [.payment, .reversal])
        #expect(book.first?.state == .reversed)
        #expect(book.reduce(0) { $0 + $1.signedAmount } == 0)
        let papers = try await office.papers(2)
        let slip = try #require(papers.last)
        for text in [
            "Stornobeleg", "K1-000002", "K1-000001", "falsche Leistung", "Auf Karte erstattet", "Bar ausgezahlt",
        ] {
            #expect(slip.contains(text), "\(text)")
        }
        #expect(!slip.contains("Betrag dankend erhalten"))
        let registers = OrgZahlstelleRegisters.Client(try await office.office.connect())
        #expect(try await registers.getBalance(.init(shift: "s1")).balance.balance == 0)
        #expect(try await office.isJournalSound())
    }

    @Test func `a signature that differs is noted, and the cancellation of the sale takes the card's money back`()
        async throws
    {
        let office = try await SellingOffice()
        let client = try await office.sales()
        // The simulated terminal wants a signature for amounts that end in 73.
        _ = try await office.sell(
            "v1", .init(kind: .card, terminal: "t1", amount: 3073), .init(kind: .cash, given: 2000), by: client)
        _ = try await client.settle(.init(shift: "s1", sale: "v1"))
        let payments = OrgZahlstellePayments.Client(try await office.office.connect())
        #expect(try await payments.get(.init(id: "v1.1")).payment.signature == .awaited)
        for _ in 1...2 {
            let noted = try await payments.checkSignature(.init(id: "v1.1", matches: false, clerk: "KA"))
            #expect(noted.payment.signature == .differs && noted.payment.sale == "v1")
            #expect(noted.reversal == nil)
        }
        #expect(try await office.office.terminalBook().map(\.kind) == [.payment])
        #expect(try await payments.list(.init(openSignature: true)).payments.map(\.request.id) == ["v1.1"])
        let sale = try await client.cancel(.init(shift: "s1", sale: "v1", reason: "Unterschrift stimmt nicht")).sale
        #expect(sale.phase == .cancelled)
        #expect(try await office.office.terminalBook().map(\.kind) == [.payment, .reversal])
        #expect(try await payments.list(.init(openSignature: true)).payments.isEmpty)
        #expect(try await office.isJournalSound())
    }

    /// The terminal has approved, and the daemon is killed before the sale is complete: as early as it has heard of the approval,
    /// or as late as its journal has the end of the payment. The terminal books in both cases.
    @Test(arguments: [OrgZahlstellePayments.State.resultHeld, .approved])
    func `a daemon killed behind the approval completes the sale at its next start, and charges nothing twice`(
        _ moment: OrgZahlstellePayments.State
    ) async throws {
        let office = try await SellingOffice(terminal: ["--speed", "5", "--unconfirmed", "keep"])
        let client = try await office.sales()
        _ = try await office.sell("v1", .init(kind: .card, terminal: "t1"), by: client)
        try await office.office.kill(when: "v1.1", is: moment)
        try await office.office.restartDaemon()
        let payments = OrgZahlstellePayments.Client(try await office.office.connect())
        #expect(try await payments.settled("v1.1").state == .approved)
        let after = try await office.sales()
        let sale = try await after.settle(.init(shift: "s1", sale: "v1")).sale
        #expect(sale.phase == .completed)
        #expect(sale.paid.map(\.amount) == [4680])
        // The front end, too, asks again.
        #expect(try await office.sell("v1", .init(kind: .card, terminal: "t1"), by: after) == sale)
        #expect(try await office.office.terminalBook().map(\.amount) == [4680])
        #expect(try await office.isJournalSound())
    }

    @Test func `training prints test receipts and touches no terminal`() async throws {
        let office = try await SellingOffice(training: true)
        let client = try await office.sales()
        let sale = try await office.sell("v1", Self.card, Self.cash, by: client)
        #expect(sale.phase == .completed && sale.training)
        #expect(sale.receipt == nil)
        let papers = try await office.papers(1)
        #expect(papers.first?.contains("TESTBELEG, keine Zahlung") == true)
        let cancelled = try await client.cancel(.init(shift: "s1", sale: "v1", reason: "Übung", printer: "p1")).sale
        #expect(cancelled.phase == .cancelled && cancelled.cancellation == nil)
        #expect(try await office.papers(2).allSatisfy { $0.contains("TESTBELEG, keine Zahlung") })
        #expect(try await office.office.terminalBook().isEmpty)
    }
}

extension CityOffice {
    /// What the terminal and its bank know, and the daemon never sees.
    fileprivate func terminalBook() async throws -> [BookEntry] {
        try JSONDecoder().decode(BookReport.self, from: Data(try await control("book").utf8)).entries
    }

    /// Kills the daemon as soon as it tells that the payment has come so far.
    fileprivate func kill(when payment: String, is state: OrgZahlstellePayments.State) async throws {
        let client = OrgZahlstellePayments.Client(try await connect())
        var isThere = false
        while !isThere {
            do {
                for try await news in client.watchMore(.init(id: payment)) where news.payment?.state == state {
                    isThere = true
                    break
                }
            } catch OrgZahlstellePayments.Failure.unknownPayment {
                // Asked again at once: the payment begins as soon as its sale is on disk.
            }
        }
        daemon.signal(SIGKILL)
        _ = await daemon.status()
    }
}
