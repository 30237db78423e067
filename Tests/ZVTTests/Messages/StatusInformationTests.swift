import Testing

@testable import ZVT

@Suite struct StatusInformationTests {
    /// Line 17 of the fixtures, a contactless Mastercard at a hobex terminal.
    private static let contactless = """
        2700 0C231355 0D1029 0E9999 22F0F8EEEEEEEEEEEE4771 A001 2900000006 870008 0B000000 8A06
        8BF1F14D41535445524341524400 062E 2F08 1F120102 1F100100 601B 4307A0000000041010
        44104465626974204D617374657263617264 1F2B04 10015008
        """

    private func status(_ hex: String) throws -> StatusInformation { try StatusInformation(data: unhex(hex)) }

    @Test func `every value of a payment is found`() throws {
        let status = try status(
            """
            2700 04000000002040 0B000463 0C210443 0D1006 0E2512 170001 1970 22F0F8EEEEEEEEEEEE4771 2928004869
            2A313030343631373633202020202020 3B3937383533390000 3CF0F1F447454E2E4E522E3A393738353339 490978
            870463 88000463 8A2E 8BF1F74465626974204D61737465726361726400 37000462 BA0102030405
            """)
        #expect(status.resultCode == .success)
        #expect(status.amount == 2040)
        #expect(status.currency == .euro)
        #expect(status.traceNumber == 463)
        #expect(status.originalTraceNumber == 462)
        #expect(status.time == "210443")
        #expect(status.date == "1006")
        #expect(status.expiry == "2512")
        #expect(status.cardSequenceNumber == 1)
        #expect(status.panLastFour == "4771")
        #expect(status.terminalID == "28004869")
        #expect(status.vuNumber == "100461763")
        #expect(status.authorisationAttribute == "978539")
        #expect(status.additionalText(in: .cp437) == "GEN.NR.:978539")
        #expect(status.receiptNumber == 463)
        #expect(status.turnoverNumber == 463)
        #expect(status.cardType == .maestro)
        #expect(status.cardName(in: .cp437) == "Debit Mastercard")
        #expect(status.aidParameter == "0102030405")
        #expect(status.paymentKind == 0x70)
        #expect(!status.signatureRequired)
    }

    @Test func `what stands in TLV is found`() throws {
        let status = try status(Self.contactless)
        #expect(status.traceNumber == 10_015_008)
        #expect(status.hostResultCode == 1)
        #expect(status.cardTechnology == .contactless)
        #expect(status.cardholderVerification == CardholderVerification.none)
        #expect(status.applicationID == "A0000000041010")
        #expect(status.applicationName(in: .cp437) == "Debit Mastercard")
        #expect(status.cardType == .mastercard)
        #expect(!status.signatureRequired)
        #expect(status.amount == nil)
    }

    @Test func `of the card number only four digits are offered`() throws {
        #expect(try status("22F1F0EEEEEEEEEEEEEEE4281F").panLastFour == "4281")
        #expect(try status("22F1F15966666666D20021220100").panLastFour == "6666")
        #expect(try status("22F0F84929123456781234").panLastFour == "1234")
        #expect(try status("22F0F8492912345678EE34").panLastFour == "EE34")
        #expect(try status("2700").panLastFour == nil)
    }

    @Test(arguments: [
        ("2700 1970", false), ("2700 1960", true), ("2700 1940", true), ("2700", false),
        ("2700 1960 0604 1F370101", false), ("2700 1970 0604 1F370103", true),
        ("2700 1960 0606 2F04 1F100100", false), ("2700 1960 0606 2F04 1F100102", false),
        ("2700 1970 0604 1F100101", true), ("2700 1970 0604 1F100105", true), ("2700 1970 0604 1F100106", true),
        ("2700 1970 0604 1F100107", true), ("2700 1970 0604 1F100103", false), ("2700 1970 0604 1F100104", false),
        ("2700 1960 0604 1F1001FF", true), ("2700 1970 0604 1F1001FF", false),
        ("2700 1970 0608 1F370101 1F100101", true), ("276C 1960", false), ("1960", false),
    ])
    func `a signature is asked for by 1F37, 1F10, or BMP 19 without PIN`(hex: String, expected: Bool) throws {
        #expect(try status(hex).signatureRequired == expected)
    }

    @Test func `tip, cashback and the vendor's error are told`() throws {
        let status = try status(
            "27FF 061D 1F3606000000000150 1F2506000000002000 1F160212AB 1F1703 4DE46E")
        #expect(status.tip == 150)
        #expect(status.cashback == 2000)
        #expect(status.vendorError(in: .latin1)?.codeText == "12AB")
        #expect(status.vendorError(in: .latin1)?.text == "Män")
        #expect(try AbortByTerminal(data: unhex("FF 0605 1F160200A1")).vendorError(in: .cp437)?.codeText == "00A1")
        #expect(try AbortByTerminal(data: unhex("6C")).vendorError(in: .cp437) == nil)
    }

    @Test func `card types beyond 254 stand in TLV`() throws {
        #expect(try status("8AFF 0604 41020104").cardType?.rawValue == 260)
        #expect(try status("8AFF 0604 41020104").cardType?.name == "BlueCode")
        #expect(try status("8AFF").cardType?.rawValue == 255)
        #expect(try status("8CFF 0604 49020123").networkCardType == 0x123)
        #expect(try status("8C01").networkCardType == 1)
    }

    @Test func `elements of a second container count too`() throws {
        #expect(try status("0604 1F100102 2700 0604 1F110101").tlv.map(\.tag.hex) == ["1F10", "1F11"])
    }

    @Test func `receipts are owed as tag 45 says`() throws {
        #expect(try status("2700 0603 450112").owesReceipt(.merchant))
        #expect(try !status("276C 0603 450112").owesReceipt(.merchant))
        #expect(try status("276C 0603 450112").owesReceipt(.customer))
        #expect(try !status("2700 0603 450100").owesReceipt(.customer))
        #expect(try status("2700").owesReceipt(.customer))
        #expect(try status("2700 060B 460141 470142 640307 0143").emvText(for: .merchant, in: .cp437) == "B")
        #expect(try status("2700 0605 6403 070143").receiptTexts(.receiptHeader, in: .cp437) == ["C"])
    }

    @Test func `totals count in binary and sum in decimal`() throws {
        let status = try status(
            """
            2700 04000000006000 60F0F5F3 0199 0203 05000000006000 00000000000000 FF000000000001 00000000000000
            0A999999999999 00000000000000 01000000000100
            """)
        let totals = try #require(status.totals)
        #expect(totals.firstReceipt == "0199")
        #expect(totals.lastReceipt == "0203")
        #expect(totals.girocard == Totals.Group(count: 5, cents: 6000))
        #expect(totals.mastercard == Totals.Group(count: 255, cents: 1))
        #expect(totals.visa == Totals.Group(count: 10, cents: 999_999_999_999))
        #expect(totals.other == Totals.Group(count: 1, cents: 100))
        #expect(totals.cents == 1_000_000_006_100)
        #expect(try totals.encoded() == status.fields[.totals].map(Array.init))
    }

    @Test func `damaged totals are no totals`() throws {
        #expect(try status("60F0F0F200 00").totals == nil)
        #expect(throws: ZVTError(.truncated(part: "totals", needed: 53, present: 4))) { try Totals([0, 0, 0, 0]) }
        var content = [UInt8](repeating: 0, count: 54)
        content[12] = 0xA0
        #expect(throws: ZVTError(.notDecimal("sum in totals"), at: 12)) { try Totals(content) }
        content[12] = 0
        #expect(try Totals(content).extra == [0])
    }

    @Test func `a damaged result is salvaged with its money`() throws {
        let data = unhex("2700 04000000004250 870231 3CF1FA")
        #expect(throws: ZVTError(.badLengthPrefix(bmp: 0x3C, byte: 0xFA), at: 14)) {
            try Message(APDU(.statusInformation, data: data))
        }
        let (message, damage) = Message.salvage(APDU(.statusInformation, data: data))
        guard case .statusInformation(let status) = message else {
            Issue.record("not a result")
            return
        }
        #expect(damage?.offset == 14)
        #expect(status.resultCode == .success)
        #expect(status.amount == 4250)
        #expect(status.receiptNumber == 231)
        #expect(message.apdu.data == data)
    }
}
