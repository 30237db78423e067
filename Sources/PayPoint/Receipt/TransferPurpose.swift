/// What a payer writes on a transfer (Verwendungszweck), so that the main cash office knows what the money is for.
struct TransferPurpose: Hashable {
    /// The most that a transfer of the SEPA scheme carries, EPC069-12 ch. 2; counted in bytes, which are never fewer than characters.
    static let longest = 140

    /// The Kassenzeichen that are to be paid, each once. They come first: banks and finance systems look for them there.
    let references: [String]
    /// Of the slip, which is in the list of slips and in the hand-over.
    let number: ReceiptNumber

    init(of opened: SaleOpened, number: ReceiptNumber) {
        var references: [String] = []
        for reference in opened.lines.compactMap(\.claim?.item.kassenzeichen.text)
        where !references.contains(reference) { references.append(reference) }
        self.references = references
        self.number = number
    }

    /// As many whole references as fit in front of the number, which always stands there: half a reference is another one.
    ///
    /// - Parameters:
    ///   - longest: in bytes.
    ///   - payer: only where all of it fits behind everything else.
    func text(atMost longest: Int = Self.longest, payer: String? = nil) -> String {
        let own = number.description
        var text = ""
        var isWhole = true
        for reference in references {
            guard text.utf8.count + reference.utf8.count + 1 + own.utf8.count <= longest else {
                isWhole = false
                break
            }
            text += reference + " "
        }
        text += own
        guard isWhole, let payer, text.utf8.count + 1 + payer.utf8.count <= longest else { return text }
        return "\(text) \(payer)"
    }
}
