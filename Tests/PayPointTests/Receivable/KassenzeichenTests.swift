import PayPoint
import Testing

@Suite struct KassenzeichenTests {
    /// Bergkamen's: town, person, kind of claim, number within it.
    private let bergkamen: KassenzeichenPattern

    init() throws {
        bergkamen = try KassenzeichenPattern(mask: "99 9{10} 99 999")
    }

    @Test(arguments: [
        "01 0123456789 01 000", "01012345678901000", " 01.0123456789-01/000 ",
        "01\u{A0}0123456789\u{2013}01\u{2011}000\r\n",
        "0 1 0 1 2 3 4 5 6 7 8 9 0 1 0 0 0",
    ])
    func typedAndScannedLeadToTheSame(text: String) throws {
        #expect(try bergkamen.read(text).text == "01012345678901000")
    }

    @Test func itIsShownAsOnPaper() throws {
        #expect(bergkamen.shown(try bergkamen.read("01012345678901000")) == "01 0123456789 01 000")
    }

    @Test func oneOfAnotherLengthIsShownAsItIs() throws {
        #expect(bergkamen.shown(try #require(Kassenzeichen("AB12"))) == "AB12")
    }

    @Test(arguments: [
        ("", KassenzeichenFault.empty), (" .-", .empty),
        ("01 O123456789 01 000", .character("O", position: 4, expected: .digit)),
        ("01 0123456789 01 00é", .character("é", position: 20, expected: .digit)),
        ("01 0123456789 01 00", .tooShort(count: 16, expected: 17...17)),
        ("01 0123456789 01 0007", .tooLong(position: 21, expected: 17...17)),
        ("01 ٠123456789 01 000", .character("٠", position: 4, expected: .digit)),
        ("👨‍👩‍👧1", .character("👨", position: 1, expected: .digit)),
    ])
    func whatIsWrongIsSaidWithItsPlace(text: String, fault: KassenzeichenFault) {
        #expect(throws: fault) { try bergkamen.read(text) }
    }

    @Test func aGroupMayVaryInLength() throws {
        let pattern = try KassenzeichenPattern(mask: "AA-9{3-5}.99")
        for (typed, shown) in [("ab-123.45", "AB-123.45"), ("ab1234567", "AB-12345.67"), ("AB 1234 56", "AB-1234.56")] {
            #expect(pattern.shown(try pattern.read(typed)) == shown)
        }
        #expect(throws: KassenzeichenFault.tooShort(count: 6, expected: 7...9)) { try pattern.read("AB-12.34") }
        #expect(throws: KassenzeichenFault.tooLong(position: 10, expected: 7...9)) { try pattern.read("AB12345678") }
    }

    @Test func aLetterInADigitsPlaceIsFoundBySeparatorsAndAll() throws {
        let pattern = try KassenzeichenPattern(mask: "AA-9{3-5}.99")
        #expect(throws: KassenzeichenFault.character("B", position: 6, expected: .digit)) {
            try pattern.read("AB-12b.45")
        }
        #expect(throws: KassenzeichenFault.character("7", position: 2, expected: .letter)) {
            try pattern.read("A7-123.45")
        }
        #expect(throws: KassenzeichenFault.character("%", position: 3, expected: .digitOrLetter)) {
            try pattern.read("AB%12345")
        }
    }

    @Test func whatCannotBeSeenIsNamedByItsCode() {
        let fault = KassenzeichenFault.character("\u{200B}", position: 2, expected: .digit)
        #expect(fault.german == "An Stelle 2 steht U+200B, dort gehört eine Ziffer hin")
        #expect(
            KassenzeichenFault.character("O", position: 4, expected: .digitOrX).german
                == "An Stelle 4 steht „O“, dort gehört eine Ziffer oder X hin")
        #expect(
            KassenzeichenFault.tooShort(count: 6, expected: 7...9).english
                == "the Kassenzeichen is too short: it has 7 to 9 characters, 6 are given")
    }

    @Test(arguments: ["", "ab", "01 02", "Ä", String(repeating: "1", count: 36)])
    func storedFormIsDigitsAndCapitalsOnly(text: String) {
        #expect(Kassenzeichen(text) == nil)
    }

    @Test(arguments: [
        ("", MaskFault.empty), ("99x", .character(position: 3)), ("{3}9", .character(position: 1)),
        ("9 {3}", .character(position: 3)), ("[9]", .character(position: 1)), ("9{}", .count(position: 3)),
        ("9{0}", .count(position: 4)), ("9{5-3}", .count(position: 6)), ("9{123}", .count(position: 5)),
        ("9{2", .unfinished), ("99-", .unfinished), ("9{1-2} 9{1-2}", .secondRange), ("9{36}", .tooLong),
        ("99#", .checkDigitWithoutRule), ("9{-2}", .count(position: 3)), ("9{2-}", .count(position: 5)),
        ("9{2}{3}", .character(position: 5)),
    ])
    func aMaskThatCannotBeReadIsRefused(mask: String, fault: MaskFault) {
        #expect(throws: fault) { try KassenzeichenPattern(mask: mask) }
    }

    @Test(arguments: [
        ("999", MaskFault.ruleWithoutCheckDigit), ("9#9#", .secondCheckDigit), ("9#{2}", .secondCheckDigit),
        ("AA#", .protectsNoDigits), ("#", .protectsNoDigits), ("A[A9]#", .protectsNoDigits), ("[99#", .unfinished),
        ("99]#", .character(position: 3)), ("[9][9]#", .character(position: 4)),
    ])
    func aCheckDigitNeedsItsPlace(mask: String, fault: MaskFault) {
        #expect(throws: fault) { try KassenzeichenPattern(mask: mask, check: .luhn) }
    }

    @Test(arguments: [[], [0], [11], [2, -1]])
    func weightsAreNotTakenBlindly(weights: [Int]) {
        #expect(throws: MaskFault.weights) {
            try KassenzeichenPattern(mask: "99#", check: .modulo10(weights: weights, crossSums: true))
        }
    }
}
