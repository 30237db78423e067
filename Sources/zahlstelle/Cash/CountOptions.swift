import ArgumentParser
import Interface

/// What was counted.
struct CountOptions: ParsableArguments {
    @Option(
        name: .customLong("piece"),
        help: ArgumentHelp(
            "So many of a coin or note: 3x50,00 or 4x0,50; may be given more than once.",
            valueName: PiecesArgument.syntax),
        transform: Self.piece)
    var given: [Registers.Pieces] = []

    @Option(
        help: ArgumentHelp(
            "A file with the same in words and lines: '3x50 12x20 4x0,50'; - is standard input.", valueName: "file"),
        completion: .file())
    var countFile: String?

    @Flag(help: "Nothing is in it.")
    var empty = false

    /// Whether anything was counted.
    var isGiven: Bool { !ways.isEmpty }

    private var ways: [Bool] { [!given.isEmpty, countFile != nil, empty].filter(\.self) }

    func validate() throws {
        guard ways.count <= 1 else {
            throw ValidationError("Give only one of --piece, --count-file and --empty.")
        }
        do throws(PiecesFault) {
            try PiecesArgument.check(given)
        } catch {
            throw ValidationError(error.english)
        }
    }

    /// `nil` where nothing was counted.
    func pieces() throws(CommandFailure) -> [Registers.Pieces]? {
        if let countFile { return try CountText.pieces(try CountText.read(countFile)) }
        return isGiven ? given : nil
    }

    private static func piece(_ text: String) throws -> Registers.Pieces {
        do throws(PiecesFault) {
            return try PiecesArgument.parse(text)
        } catch {
            throw ValidationError(error.english)
        }
    }
}
