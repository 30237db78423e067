import ArgumentParser
import Interface
import Testing

@testable import zahlstelle

@Suite struct PayCommandTests {
    private static let counter = ["--register", "K1", "--clerk", "MS"]

    private func request(_ arguments: String...) async throws -> OrgZahlstellePayments.Request {
        try await PayCommand.asyncParse(Self.counter + arguments).request(id: "z1")
    }

    @Test func `a card payment names its terminal and has a line of its own`() async throws {
        let request = try await request(
            "--amount", "42,50", "--card", "t1", "--printer", "p1", "--payer", "Erika Mustermann")
        #expect(
            request
                == OrgZahlstellePayments.Request(
                    id: "z1", amount: 4250, tender: .init(kind: .card, terminal: "t1"), register: "K1", clerk: "MS",
                    lines: [.init(text: "Zahlung", quantity: 1, unitPrice: 4250, tax: .notTaxable)],
                    payer: "Erika Mustermann", kassenzeichen: nil, printer: "p1"))
    }

    @Test func `the lines make the amount`() async throws {
        let request = try await request(
            "--line", "A=1,50*3", "--line", "B=2", "--cash", "10", "--kassenzeichen", "4711")
        #expect(request.amount == 650)
        #expect(request.lines.map(\.text) == ["A", "B"])
        #expect(request.tender == .init(kind: .cash, given: 1000))
        #expect(request.kassenzeichen == "4711")
    }

    @Test(arguments: [
        ("A\tB=5", "without control characters"), (" =5", "not only blanks"),
        (String(repeating: "7", count: 201) + "=5", "1 to 200 bytes"),
    ])
    func `a line that no receipt takes is refused with its rule`(_ line: String, _ rule: String) async {
        let error = await #expect(throws: (any Error).self) {
            try await PayCommand.asyncParse(["--amount", "5", "--card", "t1", "--line", line] + Self.counter)
        }
        #expect(error.map { PayCommand.message(for: $0).contains(rule) } == true)
    }

    @Test(arguments: [
        ["--card", "t1"], ["--amount", "5", "--cash", "4,99"], ["--amount", "5"],
        ["--amount", "5", "--card", "t1", "--cash", "5"], ["--amount", "5", "--line", "A=4", "--card", "t1"],
        ["--amount", "5", "--card", "-t1"], ["--amount", "5", "--card", "t1", "--id", "zwei Wörter"],
        ["--line", "A=9.999.999.999,99", "--line", "B=0,01", "--card", "t1"],
    ])
    func `a payment that makes no sense is refused before the daemon is asked`(_ arguments: [String]) async {
        await #expect(throws: (any Error).self) { try await PayCommand.asyncParse(Self.counter + arguments) }
    }
}
