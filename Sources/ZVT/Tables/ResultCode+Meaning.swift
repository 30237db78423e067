extension ResultCode {
    /// What a code says about the transaction.
    public enum Category: Hashable, Sendable, CaseIterable {
        case success
        /// Regularly refused by host, card or limit.
        case declined
        /// Ended without a booking: customer, timeout, line.
        case aborted
        /// The ECR asked for something wrong.
        case integration
        /// The terminal needs something first; see `remedy`.
        case terminalAction
        case hardware
        /// A function that contract or card do not allow.
        case notPermitted
        /// Special procedures, and codes that no table knows.
        case other
    }

    struct Meaning: Sendable {
        let category: Category
        let german: String
        let english: String
        let remedy: TerminalRemedy?
    }

    /// A code of the host or network operator; its decimal value is the host's number.
    public var isHostCode: Bool { (0x01...0x63).contains(rawValue) }

    public var category: Category { meaning?.category ?? (isHostCode ? .declined : .other) }

    /// What has to be done first, where that is known.
    public var remedy: TerminalRemedy? { meaning?.remedy }

    /// For the clerk, without a full stop.
    public var germanText: String {
        if let meaning { return meaning.german }
        return isHostCode ? "Zahlung abgelehnt (Code \(rawValue))" : "Unbekannter Fehler (Code \(rawValue.hex))"
    }

    public var englishText: String {
        if let meaning { return meaning.english }
        return isHostCode ? "Payment declined (code \(rawValue))" : "Unknown error (code \(rawValue.hex))"
    }

    private var meaning: Meaning? { Self.meanings[rawValue] }
}

extension ResultCode: CustomStringConvertible {
    public var description: String { "\(rawValue.hex) \(englishText)" }
}
