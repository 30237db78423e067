/// Cash as it was counted, piece by piece.
public struct CashCount: Hashable, Sendable {
    /// The most pieces of one kind: more does not fit the drawers of an office, it is a mistyped number.
    public static let mostPieces: Int64 = 100_000

    /// Pieces of each kind that there are any of.
    public let pieces: [Denomination: Int64]

    /// - Returns: `nil` when a number is negative or above ``mostPieces``.
    public init?(_ pieces: [Denomination: Int64]) {
        guard pieces.values.allSatisfy({ (0...Self.mostPieces).contains($0) }) else { return nil }
        self.pieces = pieces.filter { $0.value > 0 }
    }

    private init(checked: [Denomination: Int64]) {
        pieces = checked
    }

    /// Nothing at all.
    public static let empty = CashCount(checked: [:])

    /// Cannot overflow: all kinds together, each ``mostPieces`` times, are below 10^10 cents.
    public var total: Cents {
        Cents(pieces.reduce(0) { $0 + $1.key.rawValue * $1.value })
    }

    /// The kinds that there are any of, the largest first.
    public var rows: [(denomination: Denomination, pieces: Int64)] {
        pieces.sorted { $0.key > $1.key }.map { (denomination: $0.key, pieces: $0.value) }
    }
}

extension CashCount: Codable {
    private struct Row: Codable {
        let value: Int64
        let pieces: Int64
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        var pieces: [Denomination: Int64] = [:]
        for row in try container.decode([Row].self) {
            guard let denomination = Denomination(rawValue: row.value), pieces[denomination] == nil else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "\(row.value) cents is no coin or note, or is there twice")
            }
            pieces[denomination] = row.pieces
        }
        guard let count = CashCount(pieces) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "0 to \(Self.mostPieces) pieces of each kind")
        }
        self = count
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rows.map { Row(value: $0.denomination.rawValue, pieces: $0.pieces) })
    }
}
