/// Decides how many cells of a line each column of a row gets.
enum ColumnFitter {
    /// Blank cells between two columns.
    static let gap = 1
    /// A column that takes what is left needs room for a short word at least.
    static let fewestRemaining = 8

    /// Sets the width of each column.
    /// - Returns: `false` when they do not fit side by side.
    static func fit(_ row: inout [RowCell], in cells: Int) -> Bool {
        var left = cells - gap * max(row.count - 1, 0)
        var sharers = 0
        var shareNeeded = 0
        for index in row.indices {
            let cell = row[index]
            switch cell.demand {
            case .fixed(let width): row[index].width = max(min(width, cells), cell.longestWord, 0)
            case .content: row[index].width = cell.natural
            case .remaining:
                sharers += 1
                shareNeeded = max(shareNeeded, min(cell.natural, fewestRemaining))
            }
            left -= row[index].width
        }
        guard left >= shareNeeded * sharers else { return false }
        for index in row.indices where row[index].demand == .remaining {
            let share = (left + sharers - 1) / sharers
            row[index].width = share
            left -= share
            sharers -= 1
        }
        return true
    }
}
