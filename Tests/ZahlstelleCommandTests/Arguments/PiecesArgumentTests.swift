import Interface
import PayPoint
import Testing

@testable import zahlstelle

@Suite struct PiecesArgumentTests {
    @Test(arguments: [
        ("3x50,00", 5000, 3), ("12x20", 2000, 12), ("4x0,50", 50, 4), ("0x0,01", 1, 0), ("1x500", 50000, 1),
        ("100000x2", 200, 100_000), ("7x0,5", 50, 7),
    ])
    func `a count is pieces, an x and the value of one`(_ text: String, _ value: Int64, _ pieces: Int64) throws {
        #expect(try PiecesArgument.parse(text) == .init(value: value, pieces: pieces))
    }

    @Test(arguments: [
        "", "x", "3x", "x50", "3", "3x50x2", "3*50", "-3x50", "+3x50", "3 x 50", "3x0.50", "٣x50", "3X50",
    ])
    func `anything else is no count`(_ text: String) {
        #expect(throws: PiecesFault.unreadable(text)) { try PiecesArgument.parse(text) }
    }

    @Test func `there are only the coins and notes of the euro`() {
        for text in ["1x0,03", "1x0", "1x25", "1x1.000"] {
            #expect(throws: PiecesFault.noSuchPiece(text)) { try PiecesArgument.parse(text) }
        }
    }

    @Test(arguments: ["100001x2", "99999999999999999999x2"])
    func `a number that no drawer holds is mistyped`(_ text: String) {
        #expect(throws: PiecesFault.tooMany(text)) { try PiecesArgument.parse(text) }
    }

    @Test func `the same note twice is refused, however it is written`() throws {
        let pieces = try ["3x0,50", "1x2", "4x0,5"].map(PiecesArgument.parse)
        #expect(throws: PiecesFault.twice(Cents(50))) { try PiecesArgument.check(pieces) }
        #expect(throws: Never.self) { try PiecesArgument.check(Array(pieces.prefix(2))) }
    }

    @Test func `a list has words between blanks and ends of lines`() throws {
        #expect(
            try CountText.pieces(" 3x50,00\t12x20\r\n\n4x0,50\n") == [
                .init(value: 5000, pieces: 3), .init(value: 2000, pieces: 12), .init(value: 50, pieces: 4),
            ])
    }

    @Test(arguments: [
        ("3x50 2x7", "„2x7“"), ("3x50\n3x50", "50,00 EUR ist zweimal"), ("drei", "„drei“"),
        (" \n", "Die Zählung ist leer."),
    ])
    func `a list with a fault counts nothing, and the clerk reads why`(_ text: String, _ reason: String) throws {
        let failure = try #require(throws: CommandFailure.self) { try CountText.pieces(text) }
        #expect(failure.status == .usage && failure.text.german.contains(reason))
    }
}
