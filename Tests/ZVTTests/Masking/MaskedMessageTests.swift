import Testing

@testable import ZVT

/// Messages and what may be kept of them, both written by hand.
@Suite struct MaskedMessageTests {
    @Test(
        "a message shows what is not of the card",
        arguments: [
            // Result, amount, trace, time, date, expiry, currency, type, receipt: shown but the expiry.
            (
                "04 0F 1C 27 00 04 00 00 00 00 42 50 0B 00 01 63 0C 12 34 56 0D 11 24 0E 28 12 49 09 78 19 70",
                "04 0F 1C 27 00 04 00 00 00 00 42 50 0B 00 01 63 0C 12 34 56 0D 11 24 0E EE EE 49 09 78 19 70"
            ),
            // A card number keeps four digits and its padding.
            ("04 0F 0B 22 F0 F8 45 39 14 88 03 43 64 67", "04 0F 0B 22 F0 F8 EE EE EE EE EE EE 64 67"),
        ])
    func shown(_ given: String, _ expected: String) throws {
        #expect(try APDU(encoded: unhex(given)).masked.encoded == unhex(expected))
    }

    @Test(
        "what a card or a person tells in confidence is hidden",
        arguments: [
            // Padding F stays behind the number.
            ("04 0F 0B 22 F0 F8 37 87 34 49 36 71 00 5F", "04 0F 0B 22 F0 F8 EE EE EE EE EE E1 00 5F"),
            // Behind padding in the middle stands more than the number, as behind a separator.
            ("04 0F 0B 22 F0 F8 45 3F 14 88 03 43 64 6F", "04 0F 0B 22 F0 F8 EE EE EE EE EE EE EE EE"),
            // Behind a separator too.
            ("04 0F 0B 22 F0 F8 45 39 14 88 D2 81 21 01", "04 0F 0B 22 F0 F8 EE EE EE EE EE EE EE EE"),
            // Tracks, chip, check digits.
            ("04 0F 08 23 F0 F5 45 39 D1 23 45", "04 0F 08 23 F0 F5 EE EE EE EE EE"),
            ("04 0F 07 24 F0 F0 F3 45 39 14", "04 0F 07 24 F0 F0 F3 EE EE EE"),
            ("04 0F 07 2D F0 F4 42 34 35 33", "04 0F 07 2D F0 F4 EE EE EE EE"),
            ("04 0F 03 3A 01 23", "04 0F 03 3A EE EE"),
            // EMV's own tags are none that may be shown.
            ("04 0F 0C 06 0A 5A 08 45 39 14 88 03 43 64 67", "04 0F 0C 06 0A 5A 08 EE EE EE EE EE EE EE EE"),
            ("04 0F 06 06 04 1F 45 01 37", "04 0F 06 06 04 1F 45 01 EE"),
            // Passwords.
            ("06 00 06 12 34 56 BA 09 78", "06 00 06 00 00 00 BA 09 78"),
            ("06 50 03 98 76 54", "06 50 03 00 00 00"),
            ("06 95 06 12 34 56 65 43 21", "06 95 06 00 00 00 00 00 00"),
            ("06 30 06 12 34 56 87 01 63", "06 30 06 00 00 00 87 01 63"),
            // A known tag that is longer than what it is for.
            ("04 0F 0B 06 09 1F 2B 06 45 39 14 88 03 43", "04 0F 0B 06 09 1F 2B 06 EE EE EE EE EE EE"),
            // A constructed value without elements in it.
            ("04 0F 0A 06 08 2F 06 45 39 14 88 03 43", "04 0F 0A 06 08 2F 06 EE EE EE EE EE EE"),
        ])
    func hidden(_ given: String, _ expected: String) throws {
        #expect(try APDU(encoded: unhex(given)).masked.encoded == unhex(expected))
    }

    @Test(
        "what cannot be read is hidden, and still cannot be read",
        arguments: [
            // An unknown BMP and all behind it.
            ("04 0F 07 27 00 DD 45 39 14 88", "04 0F 07 27 00 FF FF FF FF FF"),
            // A length that is none, a field that ends behind the body, elements that do.
            ("04 0F 06 27 00 22 45 39 14", "04 0F 06 27 00 22 FF FF FF"),
            ("04 0F 07 27 00 22 F0 F8 45 39", "04 0F 07 27 00 22 FF FF FF FF"),
            ("04 0F 07 27 00 06 03 45 39 14", "04 0F 07 27 00 06 FF FF FF FF"),
            // A message nobody knows, and data of another network.
            ("0F 0F 04 45 39 14 88", "0F 0F 04 FF FF FF FF"),
            ("06 D9 04 45 39 14 88", "06 D9 04 FF FF FF FF"),
            ("84 9A 04 45 39 14 88", "84 9A 04 FF FF FF FF"),
        ])
    func unreadable(_ given: String, _ expected: String) throws {
        #expect(try APDU(encoded: unhex(given)).masked.encoded == unhex(expected))
    }

    @Test(
        "lines of a receipt keep their words, not their digits",
        arguments: [
            ("Karte 4539 1488", "Karte **** ****"), ("03436467", "********"), ("Summe 42,50 EUR", "Summe **,** EUR"),
        ])
    func line(_ given: String, _ expected: String) throws {
        let line = try PrintLine(given, attribute: .centred).apdu.masked
        #expect(line.data == [0x40] + Array(expected.utf8))
        let block = try PrintTextBlock([(.centred, given)], receiptType: .merchant)
        #expect(try PrintTextBlock(data: block.apdu.masked.data).lines(in: .cp437).map(\.text) == [expected])
    }

    @Test(
        "a text of its own keeps few digits",
        arguments: [
            ("Fehler 1312", "Fehler 1312"), ("Karte 4539148803436467", "Karte ****************"),
            ("4539 1488 0343 6467", "**** **** **** ****"), ("Bitte wählen", "Bitte wählen"),
            // Packed digits: not a text.
            ("E9\u{14}\u{88}\u{03}Cdg", "********"),
        ])
    func text(_ given: String, _ expected: String) throws {
        var fields = FieldList()
        try fields.append(.additionalText, text: given, in: .latin1)
        let masked = StatusInformation(fields: fields).apdu.masked
        #expect(try StatusInformation(data: masked.data).additionalText(in: .latin1) == expected)
    }

    @Test func `a feed, a status and a software version stay readable`() throws {
        #expect(try APDU(encoded: unhex("06 D1 02 FF 05")).masked.encoded == unhex("06 D1 02 FF 05"))
        #expect(try APDU(encoded: unhex("06 0F 01 9C")).masked.encoded == unhex("06 0F 01 9C"))
        let version = unhex("06 0F 0A F0 F0 F6") + Array("1.2.34".utf8) + [0x00]
        #expect(try APDU(encoded: version).masked.encoded == version)
    }

    @Test func `totals are shown, but not sums that are none`() throws {
        let totals = Totals(firstReceipt: "0001", lastReceipt: "0009", girocard: .init(count: 3, cents: 12_345))
        var fields = FieldList()
        try fields.append(.totals, bytes: totals.encoded())
        let apdu = StatusInformation(fields: fields).apdu
        #expect(apdu.masked == apdu)
        var other = totals
        other.visa.cents = 453_914_880_343
        fields = FieldList()
        try fields.append(.totals, bytes: other.encoded())
        #expect(StatusInformation(fields: fields).apdu.masked.data.dropFirst(4).allSatisfy { $0 == 0xEE })
    }
}
