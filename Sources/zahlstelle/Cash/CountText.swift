import Interface

/// A count as it stands in a file: words between blanks and ends of lines, each pieces of one kind.
enum CountText {
    /// Far more than all coins and notes take.
    private static let input = TextInput(bytesMax: 16 * 1024, refusal: CommandFailure.uncounted)

    static func read(_ path: String) throws(CommandFailure) -> String {
        path == "-" ? try input.standard() : try input.file(path)
    }

    static func pieces(_ text: String) throws(CommandFailure) -> [Registers.Pieces] {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { throw .uncounted(Words("Die Zählung ist leer.", "The count is empty.")) }
        do throws(PiecesFault) {
            var pieces: [Registers.Pieces] = []
            for word in words { pieces.append(try PiecesArgument.parse(String(word))) }
            try PiecesArgument.check(pieces)
            return pieces
        } catch {
            throw .uncounted(Words(error.german, error.english))
        }
    }
}

extension CommandFailure {
    fileprivate static func uncounted(_ text: Words) -> CommandFailure {
        CommandFailure(
            status: .usage, name: "usage", text: text,
            advice: Words(
                "Es wurde nichts aufgeschrieben. Dass nichts in der Kasse ist, sagt --empty.",
                "Nothing was written down. --empty says that nothing is in the drawer."))
    }
}
