import Testing

@testable import ZVT

@Suite struct ResultCodeTests {
    /// `zvt.md` 3.3: code and class, D declined, A aborted, P protocol, S terminal action, H hardware, F function, - other.
    private static let specification = """
        05:D 37:D 64:A 65:A 66:A 67:F 68:F 6A:S 6B:P 6C:A 6E:D 6F:P 71:D 72:D 73:D 74:F 75:F 76:F 77:S 78:D 79:D 7A:D
        7B:D 7C:D 7D:S 7E:D 83:P 85:S 89:H 9A:P 9B:A 9C:S A0:A A1:A A3:A A4:- A5:F B1:S B2:S B4:F B5:F B7:- B8:- BF:H
        C0:H C1:S C2:S C3:D C4:S C5:F C6:F C8:F C9:F CB:F CC:S CD:F D2:F DC:H DD:H DE:H E0:S E2:H E3:H E4:S E7:- E8:-
        E9:- EA:D EB:D EC:D ED:H F0:S F1:D F5:S F6:S FA:S FB:S FC:H FD:P FE:P FF:A
        """

    @Test func `every code of the specification has its class`() {
        var classes: [UInt8: ResultCode.Category] = [0x00: .success]
        for entry in Self.specification.split(whereSeparator: \.isWhitespace) {
            let parts = entry.split(separator: ":")
            classes[unhex(String(parts[0]))[0]] =
                switch parts[1] {
                case "D": .declined
                case "A": .aborted
                case "P": .integration
                case "S": .terminalAction
                case "H": .hardware
                case "F": .notPermitted
                default: .other
                }
        }
        #expect(classes.count == 82)
        #expect(Set(ResultCode.meanings.keys) == Set(classes.keys))
        for code in UInt8.min...UInt8.max {
            let expected = classes[code] ?? ((1...99).contains(code) ? .declined : .other)
            #expect(ResultCode(code).category == expected, "\(code.hex)")
        }
    }

    @Test func `a host's code is told in decimal`() {
        #expect(ResultCode(0x33).germanText == "Zahlung abgelehnt (Code 51)")
        #expect(ResultCode(0x33).englishText == "Payment declined (code 51)")
        #expect(ResultCode(0x63).isHostCode)
        #expect(!ResultCode(0x64).isHostCode)
        #expect(!ResultCode(0x00).isHostCode)
        #expect(ResultCode(0x37).germanText == "PIN falsch")
    }

    @Test func `an unknown code is told in hexadecimal`() {
        #expect(ResultCode(0x90).germanText == "Unbekannter Fehler (Code 90)")
        #expect(ResultCode(0x90).remedy == nil)
    }

    @Test(
        arguments: [
            (0x6A, TerminalRemedy.endOfDay), (0xF0, .endOfDay), (0xB1, .endOfDay), (0x6B, .registration),
            (0x85, .initialisation),
            (0xC2, .diagnosis), (0x9C, .wait), (0xE0, .wait), (0xCC, .printer), (0x89, .service), (0xF6, .optAction),
            (0xC4, .softwareUpdate),
        ] as [(UInt8, TerminalRemedy)])
    func `a locked terminal says what it needs`(code: UInt8, remedy: TerminalRemedy) {
        #expect(ResultCode(code).remedy == remedy)
    }

    @Test func `no text is empty or stands for two things to do`() {
        for meaning in ResultCode.meanings.values { #expect(!meaning.german.isEmpty && !meaning.english.isEmpty) }
        #expect(Set(TerminalRemedy.allCases.map(\.germanText)).count == TerminalRemedy.allCases.count)
        #expect(Set(TerminalRemedy.allCases.map(\.englishText)).count == TerminalRemedy.allCases.count)
    }
}
