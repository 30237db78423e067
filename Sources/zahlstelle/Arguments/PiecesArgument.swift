import ArgumentParser
import Interface
import PayPoint

/// Coins or notes of one kind as they are counted: how many, an x, and what one is worth: "3x50,00", "12x20", "4x0,50".
enum PiecesArgument {
    static let syntax = "PIECESxVALUE"

    static func parse(_ text: String) throws(PiecesFault) -> Registers.Pieces {
        let parts = text.split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(\.isASCIIDigit),
            let value = Cents(german: String(parts[1]))
        else { throw .unreadable(text) }
        guard let denomination = Denomination(rawValue: value.value) else { throw .noSuchPiece(text) }
        guard let pieces = Int64(parts[0]), pieces <= CashCount.mostPieces else { throw .tooMany(text) }
        return .init(value: denomination.rawValue, pieces: pieces)
    }

    /// Whether a kind is there twice: then one of the two is a mistake, or was to be added by whoever counted.
    static func check(_ pieces: [Registers.Pieces]) throws(PiecesFault) {
        var seen: Set<Int64> = []
        for row in pieces where !seen.insert(row.value).inserted { throw .twice(Cents(row.value)) }
    }
}

/// What is wrong with a count as it was typed.
enum PiecesFault: Error, Equatable {
    case unreadable(String)
    case noSuchPiece(String)
    case tooMany(String)
    case twice(Cents)

    /// For those who typed a command.
    var english: String {
        switch self {
        case .unreadable(let text):
            "'\(text)' is no count. Write pieces, an x and the value: 3x50,00 or 12x20 or 4x0,50."
        case .noSuchPiece(let text): "'\(text)' counts no coin or note of the euro."
        case .tooMany(let text): "'\(text)' is too much: at most \(CashCount.mostPieces) pieces of a kind."
        case .twice(let value): "\(value.german) is counted twice. Give each coin and note once."
        }
    }

    /// For those who wrote a list.
    var german: String {
        switch self {
        case .unreadable(let text):
            "„\(text)“ ist keine Zählung. Verlangt sind Stück, ein x und der Wert: 3x50,00 oder 12x20 oder 4x0,50"
        case .noSuchPiece(let text): "„\(text)“: eine solche Münze oder einen solchen Schein gibt es im Euro nicht"
        case .tooMany(let text): "„\(text)“ ist zu viel: höchstens \(CashCount.mostPieces) Stück je Sorte"
        case .twice(let value): "\(value.german) ist zweimal gezählt. Jede Münze und jeder Schein steht einmal da"
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
