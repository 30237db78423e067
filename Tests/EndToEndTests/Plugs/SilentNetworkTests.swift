import Foundation
import Interface
import Testing
import Varlink

/// A network that falls silent ends no line: only the system's own questions find out.
@Suite(.timeLimit(.minutes(10))) struct SilentNetworkTests {
    @Test func aTerminalThatIsGoneWithoutAWordIsSeenSoAtRest() async throws {
        let office = try await CityOffice(throughNetworks: true)
        let network = try #require(office.networks).terminal
        let history = try await DeviceHistory(office)
        _ = try await history.wait(for: "t1") { $0.ready }
        _ = try await history.wait(for: "p1") { $0.ready }
        // Behind it the terminal has also answered what the daemon asks of one that it does not know yet.
        try await office.paysByCardOnPaper("before")
        let before = await history.now
        let isCut = Date.now
        try network.fallSilent()
        let lost = try await history.wait(for: "t1", after: before) { $0.isLost }
        #expect(try lost.seconds(after: isCut) < PlugTests.patienceSeconds)
        // Nobody answers a try to connect either, and that is told.
        let tried = try await history.wait(for: "t1", after: before) { $0.text.contains("nicht erreichbar") }
        #expect(tried.text.contains("jede Sekunde"))
        let meanwhile = await history.now
        try network.comeBackWithoutLines()
        let isBack = Date.now
        let back = try await history.wait(for: "t1", after: meanwhile) { $0.ready }
        #expect(try back.seconds(after: isBack) < PlugTests.patienceSeconds)
        try await office.paysByCardOnPaper("a")
    }

    /// The printer's line, at rest all the while, falls silent with the terminal's and is the measure of time.
    @Test func aPaymentOutlivesANetworkThatIsGoneForLongerThanALineAtRestMayBe() async throws {
        let office = try await CityOffice(terminal: ["--speed", "5", "--manual-card"], throughNetworks: true)
        let networks = try #require(office.networks)
        let history = try await DeviceHistory(office)
        _ = try await history.wait(for: "t1") { $0.ready }
        _ = try await history.wait(for: "p1") { $0.ready }
        let before = await history.now
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("a", terminal: "t1")))
        for try await reply in payments.watchMore(.init(id: "a")) where reply.progress?.actor == .customer { break }
        try networks.terminal.fallSilent()
        try networks.printer.fallSilent()
        _ = try await history.wait(for: "p1", after: before) { $0.isLost }
        try networks.terminal.comeBack()
        _ = try await office.control("card present")
        let payment = try await OrgZahlstellePayments.Client(try await office.connect()).settled("a")
        #expect(payment.state == .approved)
        #expect(payment.examination == nil)
        #expect(await history.states(of: "t1", after: before).allSatisfy(\.ready))
    }
}
