import PayPoint
import Testing

@Suite struct CardNumberTests {
    @Test(arguments: [
        ("4111111111111111", "************1111"),
        ("Karte 4111 1111 1111 1111 OK", "Karte **** **** **** 1111 OK"),
        ("5500-0000-0000-0004", "****-****-****-0004"),
        ("3782 822463 10005", "**** ****** *0005"),
        ("PAN:6705123400000000010.", "PAN:***************0010."),
        ("4222222222222 und 4111111111111111", "*********2222 und ************1111"),
        // Followed by an expiry date, a sequence number, a day.
        ("4111111111111111 0527", "************1111 0527"), ("4111111111111111 1", "************1111 1"),
        ("4111111111111111 12.05.2027", "************1111 12.05.2027"),
        ("4111 1111 1111 1111 05/27", "**** **** **** 1111 05/27"),
        ("0242 4111111111111111", "0242 ************1111"),
        // Twenty digits and more in one piece may hide a number with something stuck to it.
        ("00004111111111111111", "****************1111"),
        // Blanks of Latin-1 and code page 437 that do not break lines.
        ("4111\u{A0}1111\u{A0}1111\u{A0}1111", "****\u{A0}****\u{A0}****\u{A0}1111"),
        // A text of several lines.
        ("Karte 4111 1111 1111\n1111\nOK", "Karte **** **** ****\n1111\nOK"),
    ])
    func `a card number keeps its last four digits`(_ text: String, _ expected: String) {
        #expect(CardNumber.masked(text) == expected)
    }

    @Test(arguments: [
        // Track 2 as a host might echo it: behind the separator expiry, service code and what the bank put there.
        (";4111111111111111=30122010000000000000?", ";************1111=********************?"),
        ("4111111111111111=2512101", "************1111=*******"),
        ("4111111111111111 = 2512101", "************1111 = *******"),
        ("4111111111111111D25121011234567890", "************1111D*****************"),
        // No right check digit, but nothing else than a track looks like this.
        ("6725123400000000011=25121011", "***************0011=********"),
        // Track 1, with the card holder's name.
        ("B4111111111111111^MUSTER/MAX^25121010000123?", "B************1111^******/***^**************?"),
        ("4111111111111111^MUSTER", "************1111^******"),
    ])
    func `nothing of a track stays but the last four digits of its number`(_ text: String, _ expected: String) {
        #expect(CardNumber.masked(text) == expected)
    }

    @Test(arguments: [
        (["Kartennr. 4111 1111 1111", "1111"], ["Kartennr. **** **** ****", "1111"]),
        (
            ["Kartennr. 4111 1111", "          1111 1111", "gültig 05/27"],
            ["Kartennr. **** ****", "          **** 1111", "gültig 05/27"]
        ),
        // Cut where the line was full.
        (["Kartennummer 41111111111", "11111"], ["Kartennummer ***********", "*1111"]),
        (["Karten-Nr.: 4111 1111 11", "11 1111 OK"], ["Karten-Nr.: **** **** **", "** 1111 OK"]),
        (["4111-1111-  ", "1111-1111 12/27"], ["****-****-  ", "****-1111 12/27"]),
        // A group in each line, one of them empty.
        (["4111", "1111", "", "1111", "1111"], ["****", "****", "", "****", "1111"]),
        (["Karte", "4111 1111 1111 1111", "0527"], ["Karte", "**** **** **** 1111", "0527"]),
        // Tracks.
        (
            [";4111111111111111=25121", "011234567890?", "42,50"],
            [";************1111=*****", "************?", "42,50"]
        ),
        ([";4111111111111111", "=2512101123?"], [";************1111", "=**********?"]),
        (["%B4111111111111111^MUST", "ER/MAX^2512101?"], ["%B************1111^****", "**/***^*******?"]),
        // What Unicode would join stays two lines.
        (["4111 1111 1111\r", "1111"], ["**** **** ****\r", "1111"]),
        ([], []), (["", ""], ["", ""]),
    ])
    func `a card number is found that goes on in the next line`(_ lines: [String], _ expected: [String]) {
        #expect(CardNumber.masked(lines: lines) == expected)
    }

    @Test(arguments: [
        "", "Zahlung erfolgt", "Terminal-ID 68000001", "Trace 000042 Beleg 0017", "22.11.2026 18:30:00",
        // Wrong check digit.
        "4111111111111112",
        // Columns of an end-of-day.
        "12 345 6789 0123 45 678", "AID A0000000041010", "####### 1234", "VU-Nr. 455600000001",
        "Rückfragen 0242 1250 oder 0242 12 51 52", "Kassenzeichen 5501.2026.0815=42", "2^3 = 8", "12345=6789",
    ])
    func `other texts stay as they are`(_ text: String) {
        #expect(CardNumber.masked(text) == text)
    }

    @Test(arguments: [
        [
            "    Stadt Musterstadt", "Kaiserplatz 2-4", "52349 Düren", "Tel. 02421 25-0", "", "* * Kundenbeleg * *", "",
            "Terminal-ID     68000001", "TA-Nr 000042  BNr 0017", "", "Kartenzahlung", "kontaktlos", "DEBIT MASTERCARD",
            "EUR 42,50", "", "PAN ############1234", "Karte 0  gültig bis 12/27", "EMV-AID A0000000041010",
            "VU-Nr.   455600000001", "Genehmigungs-Nr. 123456", "Datum 22.11.26 18:30 Uhr", "Ref. 20261122183011",
            "EMV-Daten", "0000008000/E800/02F0B3A9//4403020000/500BE8C2//3F0002/", "", "Zahlung erfolgt",
            "BITTE BELEG AUFBEWAHREN",
        ],
        // Numbers at the ends of lines above dates, times and amounts, which have a right check digit when taken together.
        ["Terminal-ID     68000001", "22.11.2026", "18:30:00"], ["VU-Nr. 455600000001", "22.11.2026 18:30"],
        ["VU-Nr. 455600000001", "41,50 EUR"], ["TA-Nr 411111111111", "1111.50"], ["Ref. 411111111111", "1111/26"],
        ["Beleg 0017", "42,50", "0018", "17,00"], ["4111111111111112", "42,50"],
        // The sums of a day.
        ["Kassenschnitt", "girocard   12    1.234,50", "Visa        3      127,00", "Gesamt     15    1.361,50"],
    ])
    func `usual receipts stay as they are`(_ lines: [String]) {
        #expect(CardNumber.masked(lines: lines) == lines)
    }

    @Test func `the numbers of the receipts above would be card numbers without what stands around them`() {
        #expect(CardNumber.masked(lines: ["TA-Nr 411111111111", "1111"]) == ["TA-Nr ************", "1111"])
        #expect(CardNumber.masked(lines: ["VU-Nr. 455600000001", "41"]) == ["VU-Nr. **********01", "41"])
    }
}
