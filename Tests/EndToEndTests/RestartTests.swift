import Foundation
import Interface
import Testing
import Varlink

@Suite(.timeLimit(.minutes(10))) struct RestartTests {
    @Test func aKilledFrontEndChangesNothingAboutItsPayment() async throws {
        let office = try await CityOffice(terminal: ["--speed", "20"])
        try await office.ready("t1")
        let clerk = try Child(
            Programs.named("zahlstelle"),
            [
                "pay", "--socket", office.socket, "--id", "a", "--amount", "42,50", "--register", "K1", "--clerk", "MS",
                "--card", "t1",
            ])
        try await clerk.line(containing: "Karte einstecken")
        clerk.signal(SIGKILL)
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        let payment = try await payments.settled("a")
        #expect(payment.state == .approved)
        let again = try await payments.start(.init(payment: payment.request))
        #expect(again.payment.receiptNumber == payment.receiptNumber)
        #expect(try await office.booked() == 1)
    }

    @Test func aDaemonKilledInMidPaymentDoesNotForgetAndDoesNotSendAgain() async throws {
        let office = try await CityOffice(terminal: [])
        try await office.ready("t1")
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("a", terminal: "t1")))
        for try await reply in payments.watchMore(.init(id: "a")) where reply.progress != nil { break }
        office.daemon.signal(SIGKILL)
        _ = await office.daemon.status()
        try await office.restartDaemon()
        let after = OrgZahlstellePayments.Client(try await office.connect())
        let payment = try await after.get(.init(id: "a")).payment
        #expect(payment.state == .inDoubt)
        await #expect(throws: OrgZahlstellePayments.Failure.self) {
            try await after.start(.init(payment: .sample("b", terminal: "t1")))
        }
        let cash = OrgZahlstellePayments.Request.sample("c", terminal: "t1").inCash
        #expect(try await after.start(.init(payment: cash)).payment.state == .approved)
    }

    @Test func aStopWaitsForThePaymentUnderWay() async throws {
        let office = try await CityOffice(terminal: ["--speed", "10"])
        try await office.ready("t1")
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("a", terminal: "t1")))
        for try await reply in payments.watchMore(.init(id: "a")) where reply.progress != nil { break }
        office.daemon.signal(SIGTERM)
        #expect(await office.daemon.status() == 0)
        try await office.restartDaemon()
        let after = OrgZahlstellePayments.Client(try await office.connect())
        #expect(try await after.get(.init(id: "a")).payment.state == .approved)
    }

    @Test func aSecondDaemonOnTheSameStateRefusesToStart() async throws {
        let office = try await CityOffice()
        let second = try office.anotherDaemon()
        #expect(await second.status() != 0)
        #expect(second.lines.contains { $0.contains("gehört einem anderen Dienst") })
    }
}

extension OrgZahlstellePayments.Request {
    var inCash: OrgZahlstellePayments.Request {
        var request = self
        request.tender = .init(kind: .cash, given: amount)
        return request
    }
}
