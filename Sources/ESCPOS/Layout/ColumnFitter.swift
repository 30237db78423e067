/// Decides how many cells of a line each column of a row gets.
struct ColumnFitter {
    /// Blank cells between two columns.
    static let gap = 1
    /// A column that takes what is left needs room for a short word at least.
    static let fewestRemaining = 8

    /// What a column would like to have.
    struct Demand {
        var width: Column.Width
        /// The cells of its longest line.
        var natural: Int
        /// The cells of its longest word.
        var longestWord: Int
    }

    /// The width of each column, or `nil` when they do not fit side by side.
    static func widths(_ demands: [Demand], in cells: Int) -> [Int]? {
        var left = cells - gap * max(demands.count - 1, 0)
        var sharers = 0
        var shareNeeded = 0
        for demand in demands {
            switch demand.width {
            case .fixed(let width): left -= max(min(width, cells), demand.longestWord, 0)
            case .content: left -= demand.natural
            case .remaining:
                sharers += 1
                shareNeeded = max(shareNeeded, min(demand.natural, fewestRemaining))
            }
        }
        guard left >= shareNeeded * sharers else { return nil }
        var sharersLeft = sharers
        return demands.map { demand in
            switch demand.width {
            case .fixed(let width): return max(min(width, cells), demand.longestWord, 0)
            case .content: return demand.natural
            case .remaining:
                let share = left / sharersLeft + (left % sharersLeft > 0 ? 1 : 0)
                left -= share
                sharersLeft -= 1
                return share
            }
        }
    }
}
