import Interface
import Testing
import Varlink

/// The same payment over a serial line on which something goes wrong. Each ends as if nothing had happened, and the terminal
/// books once.
@Suite(.timeLimit(.minutes(10))) struct FaultTests {
    @Test(arguments: [
        ["--fault", "nak@receive:authorization"], ["--fault", "bad-crc@send:status_information"],
        ["--fault", "lose-ack@receive:authorization"], ["--fault", "ignore-ack@send:status_information"],
        ["--fault", "duplicate@send:intermediate_status"], ["--fault", "garbage@send:status_information"],
        ["--byte-gap", "1"],
    ])
    func aFaultOnTheLineChangesNothingAboutThePayment(options: [String]) async throws {
        let office = try await CityOffice(.serial, terminal: ["--instant"] + options)
        try await office.ready("t1")
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("a", terminal: "t1")))
        let payment = try await payments.settled("a")
        #expect(payment.state == .approved)
        #expect(payment.booked == 4250)
        #expect(try await office.booked() == 1)
    }

    @Test(arguments: [["--byte-gap", "1"], ["--fault", "split@send:status_information"]])
    func theSameOverTheNetwork(options: [String]) async throws {
        let office = try await CityOffice(.tcp, terminal: ["--instant"] + options)
        try await office.ready("t1")
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("a", terminal: "t1")))
        #expect(try await payments.settled("a").state == .approved)
        #expect(try await office.booked() == 1)
    }
}
