import PayPoint
import Testing
import ZVTSession

@testable import Devices

/// What a technician has a terminal do, against a terminal that a test plays.
@Suite(.timeLimit(.minutes(1))) struct UpkeepTests {
    private static let enquiry = "05 01 05 00 00 00 03 07"

    @Test func `a diagnosis shows and prints, and asks how the terminal is then`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let sink = RecordingUpkeep()
        let work = Task { await bench.driver.carryOut(.diagnose(.extended), reporting: sink) }
        #expect(try await line.message() == "06 70 05 06 03 1B 01 02")
        try await line.send(Wired.positive)
        try await line.send("04 FF 01 C9")
        #expect(try await line.message() == Wired.positive)
        try await line.send(Wired.receipt)
        #expect(try await line.message() == Wired.positive)
        try await line.send(Wired.completion)
        #expect(try await line.message() == Wired.positive)
        // Terminal-ID 12345678, device "TUX", software "1.2".
        try await Self.answerEnquiry(
            on: line, "06 0F 18 00 06 15 1F 44 04 12 34 56 78 E4 0C 1F 40 03 54 55 58 1F 41 03 31 2E 32")
        #expect(await work.value == .done)
        #expect(await sink.shown.count == 1)
        #expect(await sink.texts == ["A"])
        let account = await bench.driver.account
        #expect(account.terminalID == "12345678")
        #expect(account.model == "TUX")
        #expect(account.software == "1.2")
        #expect(account.registeredSince != nil)
        #expect(account.trouble == nil)
        _ = try await bench.accepted(on: line)
    }

    /// What is plainly a line diagnosis, terminals take that know no TLV.
    @Test func `a diagnosis of the line goes without TLV`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let work = Task { await bench.driver.carryOut(.diagnose(.line), reporting: RecordingUpkeep()) }
        #expect(try await line.message() == "06 70 00")
        try await line.send("84 83 00")
        guard case .refused(let refusal) = await work.value else {
            Issue.record("84 83 refuses")
            return
        }
        #expect(refusal.code == 0x83)
        #expect(await bench.driver.account.trouble != nil)
        _ = try await bench.accepted(on: line)
    }

    @Test(arguments: ["06 1E 01 6C", "06 1E 01 A0"]) func `a terminal that breaks off says why, and takes payments`(
        _ end: String
    ) async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let work = Task { await bench.driver.carryOut(.initialise, reporting: RecordingUpkeep()) }
        #expect(try await line.message() == "06 93 03 00 00 00")
        try await line.send(Wired.positive)
        try await line.send(end)
        #expect(try await line.message() == Wired.positive)
        guard case .refused = await work.value else {
            Issue.record("06 1E refuses")
            return
        }
        _ = try await bench.accepted(on: line)
    }

    @Test func `a line that is lost in the middle leaves the end open, and the terminal comes back`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let work = Task { await bench.driver.carryOut(.initialise, reporting: RecordingUpkeep()) }
        #expect(try await line.message() == "06 93 03 00 00 00")
        try await line.send(Wired.positive)
        line.close()
        guard case .unknown(let doubt) = await work.value else {
            Issue.record("nobody knows how it ended")
            return
        }
        #expect(doubt.text == "Die Verbindung zum Terminal ist während der Initialisierung abgerissen")
        #expect(await bench.driver.account.trouble?.text == doubt.text)
        _ = try await bench.status { $0.connection == .disconnected }
        #expect(await bench.driver.account.registeredSince == nil)
        await bench.clock.pass(.milliseconds(100))
        let next = try await bench.registered()
        _ = try await bench.accepted(on: next)
    }

    @Test func `a terminal that never answers is given up after T3 and called again`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let work = Task { await bench.driver.carryOut(.printConfiguration, reporting: RecordingUpkeep()) }
        #expect(try await line.message() == "06 1A 00")
        await bench.clock.pass(.seconds(5))
        guard case .unknown(let doubt) = await work.value else {
            Issue.record("nobody knows how it ended")
            return
        }
        #expect(doubt.text == "Das Terminal hat den Auftrag nicht bestätigt")
        _ = try await bench.status { $0.connection == .disconnected }
        await bench.clock.pass(.milliseconds(100))
        _ = try await bench.registered()
    }

    @Test func `one that wanted a diagnosis is registered anew behind it, and then is ready`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.peer.accept()
        #expect(try await line.message().hasPrefix("06 00 "))
        try await line.send("80 00 00 06 0F 02 19 02")
        #expect(try await line.message() == Wired.positive)
        _ = try await bench.status { $0.text == "Das Terminal muss eine Diagnose durchführen." }
        let work = Task { await bench.driver.carryOut(.diagnose(.line), reporting: RecordingUpkeep()) }
        #expect(try await line.message() == "06 70 00")
        try await line.send(Wired.positive)
        try await line.send(Wired.completion)
        #expect(try await line.message() == Wired.positive)
        try await bench.register(on: line)
        #expect(try await line.message() == Self.enquiry)
        // It knows no such question, which is no trouble.
        try await line.send("84 83 00")
        #expect(await work.value == .done)
        #expect(await bench.driver.account.trouble == nil)
        #expect(try await bench.status { _ in true }.isReady)
    }

    /// A locked terminal takes what clears its lock before it lets itself be registered.
    @Test func `one that refuses to be registered is initialised all the same`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.peer.accept()
        try await RegistrationTests.refused(bench, on: line, by: "84 51 00")
        let work = Task { await bench.driver.carryOut(.initialise, reporting: RecordingUpkeep()) }
        #expect(try await line.message() == "06 93 03 00 00 00")
        try await line.send(Wired.positive)
        try await line.send(Wired.completion)
        #expect(try await line.message() == Wired.positive)
        try await bench.register(on: line)
        try await Self.answerEnquiry(on: line, "06 0F 01 00")
        #expect(await work.value == .done)
        _ = try await bench.accepted(on: line)
    }

    @Test func `one that refuses to be registered prints no configuration`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.peer.accept()
        try await RegistrationTests.refused(bench, on: line)
        guard
            case .refused(let refusal) = await bench.driver.carryOut(.printConfiguration, reporting: RecordingUpkeep())
        else {
            Issue.record("it is not registered")
            return
        }
        #expect(refusal.text.hasPrefix("Terminal: Anmeldung abgelehnt"))
    }

    @Test func `a registration that is refused says why, and is tried again by itself`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let since = await bench.driver.account.registeredSince
        #expect(since != nil)
        let work = Task { await bench.driver.carryOut(.register, reporting: RecordingUpkeep()) }
        #expect(try await line.message().hasPrefix("06 00 "))
        try await line.send("84 C2 00")
        guard case .refused(let refusal) = await work.value else {
            Issue.record("84 refuses")
            return
        }
        #expect(refusal.code == 0xC2)
        await bench.clock.pass(.seconds(30))
        try await bench.register(on: line)
        _ = try await bench.accepted(on: line)
    }

    @Test func `one that is not there is said to be so, and called at once`() async throws {
        let bench = try TerminalBench()
        for milliseconds in [100, 200, 400, 800, 1000] {
            try await bench.peer.accept().close()
            await bench.clock.pass(.milliseconds(milliseconds))
        }
        try await bench.peer.accept().close()
        await bench.clock.sleeper(for: .milliseconds(1000))
        _ = try await bench.status { $0.connection == .disconnected }
        let work = Task { await bench.driver.carryOut(.register, reporting: RecordingUpkeep()) }
        try await bench.peer.accept().close()
        guard case .refused(let refusal) = await work.value else {
            Issue.record("it could not be reached")
            return
        }
        #expect(refusal.cause == .unreachable)
        #expect(bench.clock.now.offset == .milliseconds(2500))
    }

    /// As behind the first registration of a new box, where a technician soon asks for a diagnosis.
    @Test(arguments: 0..<20) func `what the daemon asks by itself comes first, and is no reason to refuse`(
        round: Int
    ) async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let asking = Task { await bench.driver.lastTransaction(about: nil) }
        #expect(try await line.message() == Self.enquiry)
        let work = Task { await bench.driver.carryOut(.printConfiguration, reporting: RecordingUpkeep()) }
        try await line.send(Wired.positive)
        try await line.send("06 0F 01 00")
        #expect(try await line.message() == Wired.positive)
        // The daemon's second question and the technician's order, in whichever order they come to it.
        for _ in 1...2 {
            let order = try await line.message()
            #expect(order == "06 1A 00" || order.hasPrefix("06 20"))
            try await line.send("84 83 00")
        }
        guard case .refused(let refusal) = await work.value else {
            Issue.record("84 83 refuses")
            return
        }
        #expect(refusal.code == 0x83)
        _ = await asking.value
    }

    private static func answerEnquiry(on line: PeerLine, _ answer: String) async throws {
        #expect(try await line.message() == enquiry)
        try await line.send(Wired.positive)
        try await line.send(answer)
        #expect(try await line.message() == Wired.positive)
    }
}

/// Remembers what it is told.
private actor RecordingUpkeep: UpkeepSink {
    private(set) var shown: [CardProgress] = []
    private(set) var texts: [String] = []

    func progress(_ progress: CardProgress) { shown.append(progress) }
    func printed(_ text: TerminalReceipt) { texts += text.lines.map(\.text) }
}
