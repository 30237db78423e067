import Testing

@testable import ZVT

@Suite struct IntermediateStatusTests {
    private func status(_ code: UInt8) throws -> IntermediateStatus { try IntermediateStatus(code: code) }

    /// `zvt.md` 3.6: code and who, K customer, W wait, R outcome hint, O operator.
    private static let specification = """
        00:K 01:K 02:K 03:R 04:W 05:R 06:W 07:R 08:R 09:R 0A:K 0B:K 0C:K 0D:R 0E:W 0F:W 10:R 11:W 12:R 13:R 14:R 15:K
        16:R 17:W 18:R 19:R 1A:O 1B:R 1C:R 1D:R 26:K 27:K 28:K 29:K 2A:K 2B:W 2C:K 68:W 69:K C7:K C8:O C9:W CA:W CB:O
        CC:R D2:W D3:W E0:K E1:K E2:O F1:W F2:W F3:W FF:W 5E:W 6A:W 6B:W 6C:W 6D:W A0:R A1:R A2:R A3:R A4:R A5:R
        """

    @Test func `every code of the specification says who has to act`() throws {
        var actors: [UInt8: IntermediateStatus.Actor] = [:]
        for entry in Self.specification.split(whereSeparator: \.isWhitespace) {
            let parts = entry.split(separator: ":")
            actors[unhex(String(parts[0]))[0]] =
                switch parts[1] {
                case "K": .customer
                case "W": .wait
                case "R": .outcomeHint
                default: .clerk
                }
        }
        #expect(Set(IntermediateStatus.meanings.keys) == Set(actors.keys))
        for (code, actor) in actors { #expect(try status(code).actor == actor, "\(code.hex)") }
    }

    @Test func `40 more is the same with the card to be taken out`() throws {
        for base in Array(UInt8(0x01)...0x1D) + [0x26, 0x27] where ![0x0A, 0x0B].contains(base) {
            let plain = try status(base)
            let removing = try status(base + 0x40)
            #expect(!plain.removeCard)
            #expect(removing.removeCard, "\(base.hex)")
            #expect(removing.actor == plain.actor)
            #expect(removing.germanText == plain.germanText + ", Karte entnehmen")
            #expect(removing.englishText == plain.englishText + ", remove card")
        }
        #expect(try status(0x0B).removeCard)
        #expect(try status(0x4B).removeCard)
        #expect(try status(0x4B).germanText == "Karte entnehmen")
    }

    @Test(arguments: [0x4A, 0x40, 0x1E, 0x25, 0x5F, 0x65, 0x6E, 0x80, 0xA6, 0xFE] as [UInt8])
    func `an unknown code is just progress`(_ code: UInt8) throws {
        let status = try status(code)
        #expect(!status.isKnown)
        #expect(status.germanText == "Vorgang läuft")
        #expect(status.englishText == "In progress")
        #expect(status.actor == .wait)
        #expect(!status.removeCard)
    }

    @Test(
        arguments: [
            (0x00, "Betrag", "amount"), (0x01, "Anzeige", "display"), (0x03, "nicht möglich", "Not possible"),
            (0x04, "Autorisierung", "authorisation"), (0x05, "storniert", "reverses"),
            (0x06, "Nachbuchungen", "offline"),
            (0x07, "nicht zugelassen", "not admitted"), (0x08, "unbekannt", "unknown"), (0x09, "abgelaufen", "expired"),
            (0x0A, "einstecken", "Insert"), (0x0B, "entnehmen", "Remove"), (0x0C, "nicht lesbar", "unreadable"),
            (0x0D, "Verarbeitungsfehler", "Processing"), (0x0E, "warten", "wait"),
            (0x0F, "Kassenschnitt", "end-of-day"),
            (0x10, "ungültig", "invalid"), (0x11, "Guthabenanzeige", "Balance"), (0x12, "Systemfehler", "System"),
            (0x13, "Zahlung nicht", "Payment not"), (0x14, "Guthaben reicht", "Credit"),
            (0x15, "PIN falsch", "Wrong PIN"),
            (0x16, "Limit", "Limit"), (0x17, "warten", "wait"), (0x18, "zu oft", "Too many"),
            (0x19, "Kartendaten", "Card data"), (0x1A, "Servicemenü", "Service menu"), (0x1B, "tanken", "fill up"),
            (0x1C, "Genehmigt", "Approved"), (0x1D, "Nicht genehmigt", "Not approved"),
            (0x26, "Mobilnummer ein", "Enter mob"),
            (0x27, "Mobilnummer wieder", "Repeat mob"), (0x28, "Währung", "currency"), (0x29, "Sprache", "language"),
            (0x2A, "Laden", "load"), (0x2B, "Offline-Notbetrieb", "Emergency"), (0x2C, "Debit", "debit"),
            (0x5E, "gelesen", "read"), (0x68, "erkannt", "recognised"), (0x69, "Umrechnung", "DCC"),
            (0x6A, "PIN-Eing", "PIN entry"),
            (0xA0, "Zahlung erfolgt", "Payment made"), (0xA2, "Storno erfolgt", "Reversal made"),
            (0xA4, "Storno nicht", "Reversal not"), (0xC7, "Kilometer", "mileage"), (0xC8, "Kassenkraft", "cashier"),
            (0xC9, "Diagnose", "diagnosis"), (0xCA, "Initialisierung", "initialisation"),
            (0xCB, "Händlerjournal", "journal"),
            (0xCC, "Lastschrift", "Debit not"), (0xD2, "Verbindungsaufbau", "Connecting"),
            (0xD3, "Verbunden", "Connected"),
            (0xE0, "Anwendung", "application"), (0xE1, "Sprache", "language"), (0xE2, "Reinigungskarte", "cleaning"),
            (0xF1, "Offline", "Offline"), (0xF2, "Online", "Online"), (0xF3, "Offline-Trans", "Offline trans"),
        ] as [(UInt8, String, String)])
    func `a code says what the specification lets it say`(code: UInt8, german: String, english: String) throws {
        #expect(try status(code).germanText.contains(german))
        #expect(try status(code).englishText.contains(english))
    }

    @Test func `what a clerk reads most`() throws {
        #expect(try status(0x0A).germanText == "Karte einstecken oder vorhalten")
        #expect(try status(0x0E).germanText == "Bitte warten")
        #expect(try status(0x57).germanText == "Bitte warten, Karte entnehmen")
        #expect(try status(0xA1).removeCard)
        #expect(try !status(0xA0).removeCard)
    }
}
