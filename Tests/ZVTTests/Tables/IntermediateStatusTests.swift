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

    @Test func `what a clerk reads most`() throws {
        #expect(try status(0x0A).germanText == "Karte einstecken oder vorhalten")
        #expect(try status(0x0E).germanText == "Bitte warten")
        #expect(try status(0x57).germanText == "Bitte warten, Karte entnehmen")
        #expect(try status(0xA1).removeCard)
        #expect(try !status(0xA0).removeCard)
    }
}
