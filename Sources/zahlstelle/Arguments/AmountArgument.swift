import ArgumentParser
import PayPoint

/// An amount as a person types it.
enum AmountArgument {
    static func parse(_ text: String) throws -> Cents {
        guard let amount = Cents(german: text) else { throw ValidationError("'\(text)' \(fault(text))") }
        guard amount > .zero else { throw ValidationError("'\(text)' \(tooSmall)") }
        guard amount <= .largestPayment else { throw ValidationError("'\(text)' \(tooLarge)") }
        return amount
    }

    /// An amount that may be nothing at all.
    static func parseOrZero(_ text: String) throws -> Cents {
        Cents(german: text) == .zero ? .zero : try parse(text)
    }

    private static let tooSmall = "is no amount to be paid: it has to be more than 0."
    private static let tooLarge = "is too much: the largest amount is \(Cents.largestPayment.german)."

    /// Why it cannot be read.
    private static func fault(_ text: String) -> String {
        if text.hasPrefix("-"), Cents(german: String(text.dropFirst())) != nil { return tooSmall }
        if text.utf8.count > Cents.largestPayment.germanNumber.utf8.count, text.allSatisfy(isPartOfNumber) {
            return tooLarge
        }
        if let meant = withComma(text) { return "has a dot for the decimal comma. Write \(meant)" }
        return "is no amount. Write euros with a decimal comma: 42,50 or 1.234,56 or 42."
    }

    private static func isPartOfNumber(_ character: Character) -> Bool {
        ("0"..."9").contains(character) || character == "." || character == ","
    }

    /// What "42.50" and "1,234.56" mean, if anything.
    private static func withComma(_ text: String) -> String? {
        guard let dot = text.lastIndex(of: ".") else { return nil }
        let euros = text[..<dot].split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
        let meant = euros + "," + text[text.index(after: dot)...]
        return Cents(german: meant) == nil ? nil : meant
    }
}
