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
        // A track, as a host might echo it.
        (";4111111111111111=30122010000000000000?", ";************1111=****************0000?"),
    ])
    func `a card number keeps its last four digits`(_ text: String, _ expected: String) {
        #expect(CardNumber.masked(text) == expected)
    }

    @Test(arguments: [
        "", "Zahlung erfolgt", "Terminal-ID 68000001", "Trace 000042 Beleg 0017", "22.11.2026 18:30:00",
        // Wrong check digit.
        "4111111111111112",
        // Columns of an end-of-day.
        "12 345 6789 0123 45 678", "AID A0000000041010", "####### 1234", "VU-Nr. 455600000001",
        "Rückfragen 0242 1250 oder 0242 12 51 52",
    ])
    func `other texts stay as they are`(_ text: String) {
        #expect(CardNumber.masked(text) == text)
    }
}
