import Testing

@testable import ZVT

@Suite struct TerminalTableTests {
    @Test(
        arguments: [
            (0x00, nil), (0x51, .initialisation), (0x62, .clock), (0x64, .card), (0x65, .optAction), (0x9C, .wait),
            (0x9D, nil), (0xB1, .endOfDay), (0xB2, .endOfDay), (0xBF, .service), (0xC0, .service), (0xC1, .diagnosis),
            (0xC2, .diagnosis), (0xC4, .softwareUpdate), (0xCC, .printer), (0xDC, .card), (0xDF, .service),
            (0xE0, .service), (0xE1, .card), (0xE2, .service), (0xE3, .card), (0xE4, .service), (0xF0, .endOfDay),
            (0xF6, .optAction),
        ] as [(UInt8, TerminalRemedy?)])
    func `every state has a text and what clears it`(code: UInt8, remedy: TerminalRemedy?) {
        let status = TerminalStatus(code)
        #expect(status.remedy == remedy)
        #expect(!status.germanText.contains("Unbekannt"))
        #expect(!status.englishText.contains("Unknown"))
    }

    @Test func `the table of states has no others`() {
        #expect(TerminalStatus.meanings.count == 24)
        #expect(TerminalStatus(0x77).germanText == "Unbekannter Zustand (Code 77)")
        #expect(TerminalStatus(0x00).isReady)
    }

    @Test(arguments: [
        (2, "ec"), (5, "girocard"), (6, "Mastercard"), (7, "EAPS"), (8, "American Express"), (9, "ELV"), (10, "Visa"),
        (11, "Visa Electron"), (12, "Diners Club"), (13, "V PAY"), (14, "JCB"), (30, "GeldKarte"), (46, "Maestro"),
        (69, "PostFinance"), (87, "Bancontact"), (97, "Alipay"), (107, "Alipay"), (111, "Instant Payment"),
        (127, "AirPlus"), (194, "AirPlus"), (196, "Dankort"), (197, "Visa Dankort"), (198, "China UnionPay"),
        (232, "Discover"), (256, "MIFARE"), (260, "BlueCode"),
    ])
    func `a scheme has its own name`(number: Int, name: String) {
        #expect(CardType(rawValue: number).name == name)
    }

    @Test func `other cards have no name, fuel cards are known as such`() {
        #expect(CardType.names.count == 26)
        #expect(CardType(rawValue: 200).name == nil)
        for number in [15, 29, 85, 93, 102, 112, 137, 166, 176, 178, 195, 214, 224, 254, 259] {
            #expect(CardType(rawValue: number).isFleetCard, "\(number)")
        }
        for number in [14, 30, 97, 113, 136, 167, 258] { #expect(!CardType(rawValue: number).isFleetCard, "\(number)") }
    }
}
