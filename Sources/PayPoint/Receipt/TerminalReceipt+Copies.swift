extension TerminalReceipt {
    /// The copy of that kind among what a terminal printed for one payment, put together from its pieces: a terminal that prints
    /// line by line sends many.
    ///
    /// A text of which the terminal did not say what it is counts only where there is none of the kind, and only if it says itself
    /// that it is one ("Kundenbeleg"): on the citizen's receipt must not stand what belongs into the office's files.
    static func copy(_ copy: Copy, among receipts: [TerminalReceipt]) -> TerminalReceipt? {
        let whole = joined(receipts)
        let told = whole.filter { $0.copy == copy }
        let found = told.isEmpty ? whole.filter { $0.copy == .unspecified && $0.named == [copy] } : told
        guard !found.isEmpty else { return nil }
        return TerminalReceipt(copy: copy, lines: found.flatMap(\.lines), isComplete: true)
    }

    /// Whether the text itself has a line to sign on.
    public var asksForSignature: Bool {
        lines.contains { $0.text.uppercased().filter(\.isLetter).contains("UNTERSCHRIFT") }
    }

    /// Receipts of which each is whole, or what there is of it.
    private static func joined(_ pieces: [TerminalReceipt]) -> [TerminalReceipt] {
        var whole: [TerminalReceipt] = []
        var open: [TerminalReceipt] = []
        for piece in pieces {
            let index = open.firstIndex { $0.copy == piece.copy }
            let begun = index.map { open.remove(at: $0).lines } ?? []
            let grown = TerminalReceipt(copy: piece.copy, lines: begun + piece.lines, isComplete: piece.isComplete)
            if grown.isComplete { whole.append(grown) } else { open.append(grown) }
        }
        return whole + open
    }

    /// The copies that the text calls itself. Terminals write the heading in capitals, spaced or between hyphens.
    private var named: Set<Copy> {
        var named: Set<Copy> = []
        for line in lines {
            let letters = line.text.uppercased().filter(\.isLetter)
            if letters.contains("KUNDENBELEG") { named.insert(.customer) }
            if letters.contains("HÄNDLERBELEG") || letters.contains("HAENDLERBELEG") { named.insert(.merchant) }
        }
        return named
    }
}
