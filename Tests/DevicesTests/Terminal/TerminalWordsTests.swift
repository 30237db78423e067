import PayPoint
import Testing
import ZVTSession

@testable import Devices

/// What a terminal says in its own words is passed on with the reason of its code.
@Suite(.timeLimit(.minutes(1))) struct TerminalWordsTests {
    /// BMP 06 with tag 1F17 "kein Beleg".
    private static let noReceipt = "06 0D 1F 17 0A 6B 65 69 6E 20 42 65 6C 65 67"

    private func lastTransaction(_ answer: String) async throws -> LastTransaction {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        async let last = bench.driver.lastTransaction(about: "a")
        #expect(try await line.message().hasPrefix(Wired.enquiry))
        try await line.send("80 00 00 06 0F 00")
        #expect(try await line.message() == Wired.positive)
        #expect(try await line.message().hasPrefix("06 20"))
        try await line.send(answer)
        if answer.hasPrefix("80") { #expect(try await line.message() == Wired.positive) }
        return await last
    }

    @Test(arguments: ["80 00 00 06 1E 10 FF \(noReceipt)", "84 FF 0F \(noReceipt)"])
    func `a terminal that does not tell its last transaction says why`(answer: String) async throws {
        let last = try await lastTransaction(answer)
        guard case .refused(let code, let text) = last.answer else {
            Issue.record("\(last.answer)")
            return
        }
        #expect(code == 0xFF)
        #expect(text == "Anderer Fehler: kein Beleg")
        #expect(last.messages.last?.hasSuffix("Anderer Fehler: kein Beleg") == true)
    }

    @Test func `no card number is among them`() async throws {
        // Tag 1F17 "4111111111111111", a number that checks.
        let last = try await lastTransaction(
            "84 FF 15 06 13 1F 17 10 34 31 31 31 31 31 31 31 31 31 31 31 31 31 31 31")
        #expect("\(last)".contains("1111"))
        #expect(!"\(last)".contains("41111111"))
    }

    @Test func `a payment that is not accepted says why`() async throws {
        let bench = try TerminalBench()
        let line = try await bench.registered()
        let payment = bench.pay()
        #expect(try await line.message() == Wired.payment)
        try await line.send("84 FF 0F \(Self.noReceipt)")
        guard case .notBooked(let refusal) = await payment.value else {
            Issue.record("not refused")
            return
        }
        #expect(refusal.text == "Anderer Fehler")
        #expect(refusal.terminalText == "kein Beleg")
    }
}
