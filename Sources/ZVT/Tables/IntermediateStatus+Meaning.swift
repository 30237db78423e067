extension IntermediateStatus {
    /// Who has to do something.
    public enum Actor: Hashable, Sendable, CaseIterable {
        case customer
        /// Nobody; it takes a moment.
        case wait
        case clerk
        /// A hint how it will end. Never the result: that is 04 0F and 06 1E.
        case outcomeHint
    }

    struct Meaning: Sendable {
        let actor: Actor
        let german: String
        let english: String
        var removesCard = false
    }

    public var actor: Actor { meaning?.actor ?? .wait }

    /// The customer shall take the card out.
    public var removeCard: Bool { meaning?.removesCard ?? false }

    /// For clerk and customer, where the terminal sends no text of its own; "Vorgang läuft" for an unknown code.
    public var germanText: String { meaning?.german ?? "Vorgang läuft" }

    public var englishText: String { meaning?.english ?? "In progress" }

    /// A code that the table knows.
    public var isKnown: Bool { meaning != nil }

    /// The table's row. Code + 40 is the same message with the request to remove the card, for 01...1D, 26 and 27; 4A is
    /// not defined.
    private var meaning: Meaning? {
        if let meaning = Self.meanings[code] { return meaning }
        switch code {
        case 0x4A: return nil
        case 0x41...0x5D, 0x66, 0x67:
            return Self.meanings[code - 0x40].map { base in
                guard !base.removesCard else { return base }
                return Meaning(
                    actor: base.actor, german: "\(base.german), Karte entnehmen",
                    english: "\(base.english), remove card", removesCard: true)
            }
        default: return nil
        }
    }
}
