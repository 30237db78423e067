internal import ESCPOS
internal import PayPoint

/// A card slip as the terminal sent it: in its own form, not in ours.
enum TerminalTextComposer {
    static func block(_ receipt: TerminalReceipt) -> Block {
        .verbatim(
            receipt.lines.map { line in
                var emphasis: Emphasis = []
                if line.doubleWidth { emphasis.insert(.doubleWidth) }
                if line.doubleHeight { emphasis.insert(.doubleHeight) }
                return VerbatimLine(line.text, isCentred: line.centred, emphasis: emphasis)
            })
    }
}
