import Foundation
import Interface
import Testing
import Varlink

/// Plugs are pulled and put back while nothing happens, in a payment and in a print. The daemon is never started again.
@Suite(.timeLimit(.minutes(10))) struct PlugTests {
    /// What the daemon promises, and four times as much again for a computer that builds ten other things: a regression to the
    /// pauses of a device that is given up would take longer still.
    static let promisedSeconds = 2.0
    static let patienceSeconds = 5 * promisedSeconds

    @Test(arguments: CityOffice.Line.allCases, [CityOffice.Device.terminal, .printer])
    func aPlugPulledAtRestIsSeenAndPutBackTheDeviceWorks(
        _ line: CityOffice.Line, _ device: CityOffice.Device
    ) async throws {
        let office = try await CityOffice(line)
        let history = try await DeviceHistory(office)
        let name = device == .terminal ? "t1" : "p1"
        _ = try await history.wait(for: name) { $0.ready }
        let before = await history.now
        _ = try await office.control("unplug", of: device)
        let isPulled = Date.now
        let lost = try await history.wait(for: name, after: before) { $0.isLost }
        #expect(try lost.seconds(after: isPulled) < Self.patienceSeconds)
        let meanwhile = await history.now
        _ = try await office.control("plug", of: device)
        let isBack = Date.now
        let back = try await history.wait(for: name, after: meanwhile) { $0.ready }
        #expect(try back.seconds(after: isBack) < Self.patienceSeconds)
        try await office.paysByCardOnPaper("a")
    }

    @Test(arguments: CityOffice.Line.allCases)
    func aTerminalPulledInAPaymentIsBackAndThePaymentClarified(_ line: CityOffice.Line) async throws {
        let office = try await CityOffice(line, terminal: ["--speed", "2"])
        let history = try await DeviceHistory(office)
        _ = try await history.wait(for: "t1") { $0.ready }
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        // What the terminal names instead, where it took the interrupted one back.
        _ = try await payments.start(.init(payment: .sample("before", amount: 1200, terminal: "t1")))
        #expect(try await payments.settled("before").state == .approved)
        let before = await history.now
        _ = try await payments.start(.init(payment: .sample("a", terminal: "t1")))
        for try await reply in payments.watchMore(.init(id: "a")) where reply.progress?.actor == .customer { break }
        _ = try await office.control("unplug")
        let isPulled = Date.now
        let lost = try await history.wait(for: "t1", after: before) { $0.isLost }
        #expect(try lost.seconds(after: isPulled) < Self.patienceSeconds)
        _ = try await office.control("plug")
        let payment = try await OrgZahlstellePayments.Client(try await office.connect()).settled("a")
        #expect(payment.examination != nil)
        #expect(try await office.standing() == (payment.state == .approved ? 2 : 1))
        try await history.settle("t1") { $0.ready }
    }

    @Test(arguments: CityOffice.Line.allCases)
    func aPrinterPulledInAPrintIsBackAndPrintsNothingByItself(_ line: CityOffice.Line) async throws {
        // So slow that the page is in the middle when the plug is pulled.
        let office = try await CityOffice(line, printer: ["--baud", "9600"])
        let history = try await DeviceHistory(office)
        _ = try await history.wait(for: "p1") { $0.ready }
        let before = await history.now
        let printing = OrgZahlstellePrinter.Client(try await office.connect())
        let blocks = (1...100).map { OrgZahlstellePrinter.Block(kind: .text, text: "Abgebrochen \($0)") }
        async let ended = printing.print(.init(printer: "p1", blocks: blocks, wait: true))
        while !(try await office.control("uncut", of: .printer).contains("Abgebrochen")) {}
        _ = try await office.control("unplug", of: .printer)
        #expect(try await ended.outcome == .unknown)
        _ = try await history.wait(for: "p1", after: before) { $0.isLost }
        let meanwhile = await history.now
        _ = try await office.control("plug", of: .printer)
        _ = try await history.wait(for: "p1", after: meanwhile) { $0.ready }
        let next = OrgZahlstellePrinter.Client(try await office.connect())
        let page = [OrgZahlstellePrinter.Block(kind: .text, text: "Danach")]
        #expect(try await next.print(.init(printer: "p1", blocks: page, wait: true)).outcome == .printed)
        #expect(try office.newestReceipt().contains("Danach"))
    }

    /// Its own back-off, its own thread of control, its own place in the list: nobody else notices.
    @Test(arguments: CityOffice.Line.allCases)
    func aPrinterWithALooseContactDisturbsNoPayment(_ line: CityOffice.Line) async throws {
        let office = try await CityOffice(line)
        let history = try await DeviceHistory(office)
        _ = try await history.wait(for: "t1") { $0.ready }
        _ = try await history.wait(for: "p1") { $0.ready }
        let before = await history.now
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        async let flapping: Void = {
            for _ in 1...20 {
                _ = try await office.control("unplug", of: .printer)
                _ = try await office.control("plug", of: .printer)
            }
        }()
        for number in 1...10 {
            let id = "a\(number)"
            _ = try await payments.start(.init(payment: .sample(id, terminal: "t1")))
            #expect(try await payments.settled(id).state == .approved)
        }
        try await flapping
        try await history.settle("p1") { $0.ready }
        let seen = await history.now
        #expect(await history.states(of: "t1", after: before).allSatisfy(\.ready))
        #expect(await history.states(of: "p1", after: before).contains(where: \.isLost))
        _ = try await office.control("unplug", of: .printer)
        _ = try await history.wait(for: "p1", after: seen) { $0.isLost }
        let meanwhile = await history.now
        _ = try await office.control("plug", of: .printer)
        _ = try await history.wait(for: "p1", after: meanwhile) { $0.ready }
        try await office.paysByCardOnPaper("b")
    }

    @Test func aTerminalSwitchedOffAndOnIsBack() async throws {
        let office = try await CityOffice()
        let history = try await DeviceHistory(office)
        _ = try await history.wait(for: "t1") { $0.ready }
        let before = await history.now
        _ = try await office.control("power cycle")
        _ = try await history.wait(for: "t1", after: before) { !$0.ready }
        try await history.settle("t1") { $0.ready }
        try await office.paysByCardOnPaper("a")
    }
}

extension CityOffice {
    /// A payment by card with its receipt goes through.
    func paysByCardOnPaper(_ id: String) async throws {
        let payments = OrgZahlstellePayments.Client(try await connect())
        _ = try await payments.start(.init(payment: .sample(id, terminal: "t1", printer: "p1")))
        let payment = try await payments.settled(id)
        #expect(payment.state == .approved)
        #expect(payment.prints.map(\.outcome) == [.printed])
    }
}
