import Simulation
import Testing
import ZVT

@Suite struct ReceiptTests {
    @Test func linesComeWhereBlocksAreNotPermitted() throws {
        var register = TestRegister.registered(with: "0600 06 000000 BE 0978")
        let lines = register.converse(TestRegister.authorization(4250)).filter { $0.hasPrefix("06D1") }
        // Latin-1, centred.
        #expect(lines.contains("06D1" + "12" + "40" + hex("Stadt Musterstadt".utf8)))
        #expect(lines.contains { $0.contains("42FC726765") })
        // Two receipts end.
        #expect(lines.filter { $0 == "06D10181" }.count == 2)
    }

    @Test func aRegisterThatComposesGetsNoReceipt() {
        var register = TestRegister.registered(with: "0600 06 000000 3E 0978")
        let messages = register.converse(TestRegister.authorization(4250))
        #expect(messages.withoutStatus.controls == ["8000", "040F", "060F"])
        #expect(register.bench.outputs.isEmpty)
    }

    @Test func otherwiseTheTerminalPrintsItself() {
        var register = TestRegister.registered(with: "0600 06 000000 08 0978")
        _ = register.converse(TestRegister.authorization(4250))
        #expect(register.bench.outputs.map(\.kind) == [.merchant, .customer])
        #expect(register.bench.outputs.first?.text.contains("Betrag EUR         42,50") == true)
    }

    @Test func administrationReceiptsHaveABitOfTheirOwn() {
        // 02 without 04: payment receipts at the register, the journal on the terminal's paper.
        var register = TestRegister.registered(with: "0600 06 000000 8A 0978")
        let messages = register.converse("0650 03 000000")
        #expect(!messages.controls.contains("06D1"))
        #expect(register.bench.outputs.map(\.kind) == [.administration])
    }

    @Test func theRegistersWidthIsObeyed() throws {
        // Tag 12 in BCD: 42 columns.
        var register = TestRegister.registered(with: "0600 13 000000 BE 0978 0300 0609 1201 42 2604 0A0206D3")
        let block = try #require(register.converse(TestRegister.authorization(4250)).first { $0.hasPrefix("06D3") })
        let lines = try PrintTextBlock(data: Self.body(block)).lines(in: .latin1)
        let amount = try #require(lines.first { $0.text.hasPrefix("Betrag") })
        #expect(amount.text.count == 42)
        #expect(amount.isDoubleHeight)
        #expect(lines.last?.endsReceipt == true)
    }

    @Test func noMessageIsLongerThanTheRegisterTakes() throws {
        // Tag 1A: 256 bytes.
        var register = TestRegister.registered(with: "0600 14 000000 BE 0978 0300 060A 1A020100 2604 0A0206D3")
        let blocks = register.converse(TestRegister.authorization(4250)).filter { $0.hasPrefix("06D3") }
        #expect(blocks.count > 2)
        #expect(blocks.allSatisfy { $0.count / 2 <= 256 })
        let lines = try blocks.flatMap { try PrintTextBlock(data: Self.body($0)).lines(in: .latin1) }
        #expect(lines.filter(\.endsReceipt).count == 2)
        #expect(lines.filter { $0.text.contains("42,50") }.count == 2)
    }

    @Test(arguments: [("80", [UInt8(2)]), ("20", [1]), ("A8", [2, 1]), ("A0", [1, 2]), ("00", [])])
    func theReceiptParameterChooses(_ parameter: String, kinds: [UInt8]) throws {
        var register = TestRegister.registered(
            with: "0600 14 000000 BE 0978 0300 060A 1F0401 \(parameter) 2604 0A0206D3")
        let blocks = register.converse(TestRegister.authorization(4250)).filter { $0.hasPrefix("06D3") }
        #expect(try blocks.map { try PrintTextBlock(data: Self.body($0)).receiptType?.rawValue } == kinds)
    }

    @Test func theReceiptParameterOfAPaymentWinsOverTheRegistrations() throws {
        var register = TestRegister.registered()
        let order = "0601 10 04000000004250 490978 0604 1F040180"
        let blocks = register.converse(order).filter { $0.hasPrefix("06D3") }
        #expect(try blocks.map { try PrintTextBlock(data: Self.body($0)).receiptType } == [.customer])
    }

    @Test func failuresArePrintedWhereTheyAreWanted() throws {
        // 50: customer and merchant on failure.
        var register = TestRegister.registered(
            with: "0600 14 000000 BE 0978 0300 060A 1F040150 2604 0A0206D3")
        let messages = register.converse(TestRegister.authorization(1051))
        #expect(messages.withoutStatus.controls == ["8000", "040F", "06D3", "06D3", "061E"])
        let block = try PrintTextBlock(data: Self.body(try #require(messages.first { $0.hasPrefix("06D3") })))
        #expect(block.information == .declined)
        #expect(block.lines(in: .latin1).contains { $0.text == "Zahlung nicht erfolgt" })
    }

    @Test func aRepeatedReceiptIsACopy() throws {
        var register = TestRegister.registered()
        let first = register.converse(TestRegister.authorization(4250)).first { $0.hasPrefix("06D3") }
        let again = register.converse("0620 03 000000").first { $0.hasPrefix("06D3") }
        #expect(first?.contains(hex("Kopie".utf8)) == false)
        #expect(again?.contains(hex("Kopie".utf8)) == true)
    }

    @Test func receiptsMayComeBehindTheCompletion() {
        var settings = TerminalSettings()
        settings.printsAfterCompletion = true
        var register = TestRegister.registered(settings)
        let messages = register.converse(TestRegister.authorization(4250))
        #expect(messages.withoutStatus.controls == ["8000", "040F", "060F", "06D3", "06D3"])
    }

    /// Behind control field and length.
    private static func body(_ message: String) -> [UInt8] {
        let all = bytes(message)
        return Array(all.dropFirst(all.count > 2 && all[2] == 0xFF ? 5 : 3))
    }
}
