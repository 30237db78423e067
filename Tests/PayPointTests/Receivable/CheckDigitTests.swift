import PayPoint
import Testing

/// The numbers are published examples of others, or computed by hand in the comment.
@Suite struct CheckDigitTests {
    private static let digits = "9{1-33}#"

    @Test(arguments: [
        // Bundesbank, Prüfzifferberechnungsmethoden, test accounts of method 00.
        ("9290701", CheckDigit.luhn), ("539290858", .luhn), ("1501824", .luhn), ("1501832", .luhn),
        // Musikschul-Manager, methods 2 and 3; the third has no published result: 8+1+5+9+0+7 = 30.
        ("07011729", .luhn), ("8559080", .luhn),
        // A GTIN that is often shown.
        ("4006381333931", .threeOne),
        // Bundesbank, method 01, computed by hand: 3*3 + 2*7 + 1*1 = 24.
        ("1236", .modulo10(weights: [3, 7, 1], crossSums: false)),
        // Bundesbank, test accounts of method 06, whose second has a result of 10.
        ("94012341", .modulo11Zero), ("5073321010", .modulo11Zero), ("94012341", .modulo11),
        // Musikschul-Manager, method 1: the sum is 55, the result 11.
        ("010155000010", .modulo11Zero), ("010155000010", .modulo11),
        // An ISBN of ten digits, whose weights are 2 to 10.
        ("080442957X", .modulo11(weights: Array(2...10), ten: .x, eleven: .zero)),
        ("080442957x", .modulo11(weights: Array(2...10), ten: .x, eleven: .zero)),
        // The example of the BZÜ transfer form.
        ("1008454561158", .iso7064),
    ])
    func publishedNumbersAreRight(number: String, check: CheckDigit) throws {
        let pattern = try KassenzeichenPattern(mask: Self.digits, check: check)
        #expect(try pattern.read(number).text == number.uppercased())
    }

    @Test(arguments: [
        CheckDigit.luhn, .modulo11, .modulo11Zero, .iso7064, .modulo10(weights: [3, 7, 1], crossSums: false),
    ])
    func aNumberHasOneCheckDigitAtMost(check: CheckDigit) throws {
        let pattern = try KassenzeichenPattern(mask: Self.digits, check: check)
        for body in ["1", "07", "123456", "9401234", "010155000010", "99999999"] {
            let right = (0...9).filter { (try? pattern.read(body + "\($0)")) != nil }
            #expect(right.count == 1 || check == .modulo11 && right.isEmpty, "\(body): \(right)")
        }
    }

    /// 507332101 has the sum 89, which leaves 1 of 11.
    @Test func aNumberWhoseResultHasTwoDigitsIsNotGivenOut() throws {
        let pattern = try KassenzeichenPattern(mask: Self.digits, check: .modulo11)
        for digit in 0...9 {
            #expect(throws: KassenzeichenFault.neverGivenOut) { try pattern.read("507332101\(digit)") }
        }
    }

    @Test func elevenMayBeAnX() throws {
        let check = CheckDigit.modulo11(weights: [2, 3, 4, 5, 6, 7], ten: .refused, eleven: .x)
        let pattern = try KassenzeichenPattern(mask: Self.digits, check: check)
        #expect(try pattern.read("01015500001X").text == "01015500001X")
        #expect(throws: KassenzeichenFault.checkDigit(position: 12)) { try pattern.read("010155000010") }
    }

    @Test func xIsNoDigitElsewhere() throws {
        let check = CheckDigit.modulo11(weights: Array(2...10), ten: .x, eleven: .zero)
        let pattern = try KassenzeichenPattern(mask: "9{9}#", check: check)
        #expect(throws: KassenzeichenFault.character("X", position: 4, expected: .digit)) {
            try pattern.read("080X42957X")
        }
        #expect(throws: KassenzeichenFault.character("Y", position: 10, expected: .digitOrX)) {
            try pattern.read("080442957Y")
        }
    }

    @Test func everyWrongDigitIsNoticed() throws {
        for check in [CheckDigit.luhn, .threeOne, .modulo11, .iso7064] {
            let pattern = try KassenzeichenPattern(mask: "9{8}#", check: check)
            let right = try #require((0...9).map { "40063813\($0)" }.first { (try? pattern.read($0)) != nil })
            for place in 0..<9 {
                for digit in "0123456789" {
                    var wrong = Array(right)
                    guard wrong[place] != digit else { continue }
                    wrong[place] = digit
                    #expect(throws: KassenzeichenFault.self, "\(check)") { try pattern.read(String(wrong)) }
                }
            }
        }
    }

    @Test func everySwapOfNeighboursIsNoticedByModulo11() throws {
        let pattern = try KassenzeichenPattern(mask: "9{7}#", check: .modulo11Zero)
        let right = Array("94012341")
        for place in 0..<7 where right[place] != right[place + 1] {
            var wrong = right
            wrong.swapAt(place, place + 1)
            #expect(throws: KassenzeichenFault.self) { try pattern.read(String(wrong)) }
        }
    }

    @Test func theRightDigitIsNotTold() throws {
        let pattern = try KassenzeichenPattern(mask: "9{3} 9{3} #", check: .luhn)
        for wrong in ["929 070 2", "929 070 9", "929 071 1"] {
            let fault = #expect(throws: KassenzeichenFault.checkDigit(position: 9)) { try pattern.read(wrong) }
            #expect(fault?.german.filter(\.isNumber) == "9")
            #expect(fault?.english.filter(\.isNumber) == "9")
        }
    }

    @Test func itMayProtectAPartAndStandInTheMiddle() throws {
        let pattern = try KassenzeichenPattern(mask: "AA 99 [9{6}]# 999", check: .luhn)
        #expect(pattern.shown(try pattern.read("kt019290701123")) == "KT 01 9290701 123")
        #expect(try pattern.read("KT 77 9290701 999").text == "KT779290701999")
        #expect(throws: KassenzeichenFault.checkDigit(position: 13)) { try pattern.read("KT 01 9290702 123") }
    }
}
