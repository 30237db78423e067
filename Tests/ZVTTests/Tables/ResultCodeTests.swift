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

    @Test(
        arguments: [
            (0x00, "Erfolgreich", "Successful"), (0x05, "abgelehnt", "Declined"), (0x37, "PIN falsch", "Wrong PIN"),
            (0x64, "nicht lesbar", "unreadable"), (0x65, "fehlen", "No card data"),
            (0x66, "Verarbeitung", "Processing"),
            (0x67, "girocard", "girocard"), (0x68, "Flotten", "fleet"), (0x6A, "Umsatzspeicher", "Turnover store"),
            (0x6B, "nicht angemeldet", "not registered"), (0x6C, "Abgebrochen", "Aborted"),
            (0x6E, "gesperrt", "blocked"),
            (0x6F, "Währung", "currency"), (0x71, "Guthaben", "Credit"), (0x72, "Chip", "Chip"),
            (0x73, "Kartendaten falsch", "data wrong"), (0x74, "verbraucht", "exhausted"), (0x75, "Text", "Text"),
            (0x76, "nicht freigegeben", "white list"), (0x77, "Kassenschnitt nicht", "End-of-day not"),
            (0x78, "abgelaufen", "expired"), (0x79, "noch nicht gültig", "not yet"), (0x7A, "unbekannt", "unknown"),
            (0x7B, "Magnetstreifen", "stripe"), (0x7C, "Magnetstreifen", "stripe"),
            (0x7D, "Verbindungsteil", "Communication"),
            (0x7E, "Magnetstreifen", "stripe"), (0x83, "Funktion", "Function"),
            (0x85, "Schlüssel fehlt", "Key missing"),
            (0x89, "PIN-Tastatur", "PIN pad"), (0x9A, "Protokollfehler", "Protocol"),
            (0x9B, "Keine Verbindung", "No connection"),
            (0x9C, "beschäftigt", "busy"), (0xA0, "nicht bereit", "not ready"), (0xA1, "antwortet nicht", "not answer"),
            (0xA3, "Keine Verbindung", "No connection"), (0xA4, "GeldKarte", "GeldKarte"), (0xA5, "verboten", "PCI"),
            (0xB1, "Speicher", "Memory"), (0xB2, "Händlerjournal", "journal"), (0xB4, "Schon storniert", "Already"),
            (0xB5, "Storno nicht", "Reversal not"), (0xB7, "Betrag der Res", "Wrong amount"),
            (0xB8, "Reservierung", "Pre-auth"),
            (0xBF, "spannung", "voltage"), (0xC0, "verriegelung", "lock"), (0xC1, "Händlerkarte", "Merchant card"),
            (0xC2, "Diagnose", "Diagnosis"), (0xC3, "Höchstbetrag über", "Above"), (0xC4, "profil", "profile"),
            (0xC5, "Zahlungsart", "method"), (0xC6, "Währung", "Currency"), (0xC8, "Betrag zu klein", "Amount too"),
            (0xC9, "Höchstbetrag zu", "Maximum"), (0xCB, "Euro", "Euro"), (0xCC, "Drucker", "Printer"),
            (0xCD, "Bargeld", "Cashback"), (0xD2, "Servicekarten", "Service cards"), (0xDC, "steckt", "inserted"),
            (0xDD, "ausgeworfen", "ejection"), (0xDE, "eingezogen", "insertion"), (0xE0, "Fernwartung", "maintenance"),
            (0xE2, "Kartenleser", "reader"), (0xE3, "Verschluss", "shutter"), (0xE4, "Aktivierung", "Activation"),
            (0xEA, "Kartencode", "Card code"), (0xEB, "Verfahren", "algorithm"), (0xEC, "PIN-Prüfung", "processing"),
            (0xED, "PIN-Tastatur", "PIN pad"), (0xF0, "steht aus", "outstanding"), (0xF1, "offline", "offline"),
            (0xF5, "OPT-Aktion", "OPT error"), (0xF6, "OPT-Daten", "OPT data"), (0xFA, "Einreichung", "clearing"),
            (0xFB, "Umsatzdatensatz", "record"), (0xFC, "Gerät fehlt", "device"), (0xFD, "Geschwindigkeit", "Baud"),
            (0xFE, "Register", "Register"), (0xFF, "Anderer", "Other"),
        ] as [(UInt8, String, String)])
    func `a code says what the specification means by it`(code: UInt8, german: String, english: String) {
        #expect(ResultCode(code).germanText.contains(german))
        #expect(ResultCode(code).englishText.contains(english))
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
