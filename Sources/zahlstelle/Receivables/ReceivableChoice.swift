import ArgumentParser
import Interface
import PayPoint

/// A receivable as somebody names it on the command line: the Kassenzeichen, and where it stands for several, what tells them apart.
struct ReceivableChoice: Equatable {
    static let syntax = "KASSENZEICHEN[,DUE[,NOTICE[,NUMBER]]]"

    let kassenzeichen: String
    var due: String?
    var notice: String?
    var number: String?

    static func parse(_ text: String) throws -> ReceivableChoice {
        let parts = text.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, first.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw ValidationError("'\(text)' names no receivable. Write \(syntax).")
        }
        let rest = parts.dropFirst().map { $0.isEmpty ? nil : $0 }
        var choice = ReceivableChoice(kassenzeichen: first)
        if let due = rest.first ?? nil { choice.due = try DayArgument.parse(due) }
        choice.notice = rest.dropFirst().first ?? nil
        choice.number = rest.dropFirst(2).first ?? nil
        return choice
    }

    func fits(_ key: Receivables.Key) -> Bool {
        (due.map { $0 == key.due } ?? true) && (notice.map { $0 == key.notice } ?? true)
            && (number.map { $0 == key.number } ?? true)
    }
}

/// What is to be settled first: a receivable, or a part of it, and how much.
struct WishArgument: Equatable {
    static let syntax = ReceivableChoice.syntax + "[:PART][=AMOUNT]"

    let item: ReceivableChoice
    let part: Receivables.Part?
    let amount: Cents?

    static func parse(_ text: String) throws -> WishArgument {
        var rest = text[...]
        var amount: Cents?
        if let equals = rest.lastIndex(of: "=") {
            amount = try AmountArgument.parse(String(rest[rest.index(after: equals)...]))
            rest = rest[..<equals]
        }
        var part: Receivables.Part?
        if let colon = rest.lastIndex(of: ":") {
            part = try ChoiceArgument.parse(String(rest[rest.index(after: colon)...]))
            rest = rest[..<colon]
        }
        return WishArgument(item: try ReceivableChoice.parse(String(rest)), part: part, amount: amount)
    }
}
