import Foundation
import Interface
import Testing
import Varlink

@Suite(.timeLimit(.minutes(10))) struct ReloadTests {
    @Test func aReloadTakesTheNewConfigurationAndCutsNoPaymentOff() async throws {
        let office = try await CityOffice(terminal: ["--speed", "10"])
        try await office.ready("t1")
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("a", terminal: "t1")))
        for try await reply in payments.watchMore(.init(id: "a")) where reply.progress != nil { break }
        try office.configure { $0.replacing(#"id = "K1""#, with: "id = \"K1\"\n[[register]]\nid = \"K9\"") }
        office.daemon.signal(SIGHUP)
        try await office.daemon.line(containing: "ready with the new configuration")
        let after = OrgZahlstellePayments.Client(try await office.connect())
        #expect(try await after.get(.init(id: "a")).payment.state == .approved)
        var cash = OrgZahlstellePayments.Request.sample("b", terminal: "t1").inCash
        cash.register = "K9"
        #expect(try await after.start(.init(payment: cash)).payment.state == .approved)
    }

    @Test(arguments: [
        (#"stop-seconds = 5"#, #"stop-seconds = 0"#, "daemon.stop-seconds"),
        (#"/state""#, #"/elsewhere""#, "daemon.state: changes only"),
    ])
    func aFaultyConfigurationIsNamedAndTheOldOneGoesOn(old: String, new: String, complaint: String) async throws {
        let office = try await CityOffice()
        let connection = try await office.connect()
        try office.configure { $0.replacing(old, with: new) }
        office.daemon.signal(SIGHUP)
        try await office.daemon.line(containing: complaint)
        // Nobody was disconnected.
        #expect(try await OrgZahlstelleDevices.Client(connection).list().devices.count == 3)
    }

    @Test func theDaemonIsRenewedBehindThePaymentAndNotInIt() async throws {
        let office = try await CityOffice(terminal: ["--speed", "10"])
        try await office.ready("t1")
        let connection = try await office.connect()
        let payments = OrgZahlstellePayments.Client(connection)
        _ = try await payments.start(.init(payment: .sample("a", terminal: "t1")))
        let daemon = OrgZahlstelleDaemon.Client(try await office.connect())
        let found = try await daemon.getActivities(.init(scope: .payments)).activities
        #expect(found.map(\.kind) == [.payment] && found.first?.name == "a")
        await #expect(throws: OrgZahlstelleDaemon.Failure.self) { try await daemon.renew(.init(scope: .payments)) }
        _ = try await daemon.renew(.init(scope: .payments, wait: true))
        #expect(await office.daemon.status() == 0)
        try await office.restartDaemon()
        let after = OrgZahlstellePayments.Client(try await office.connect())
        let payment = try await after.get(.init(id: "a")).payment
        #expect(payment.state == .approved)
        #expect(payment.prints.allSatisfy { $0.outcome == .printed })
    }
}
