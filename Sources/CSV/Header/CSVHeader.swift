/// The first row, where it names the columns.
public struct CSVHeader: Hashable, Sendable {
    /// The line of the file, from 1, in which it begins.
    public let line: Int
    public let names: [String]

    init(_ row: CSVRow) {
        line = row.line
        names = row.texts
    }

    /// Finds the columns that an import knows, by their exact names and in any order.
    ///
    /// - Parameters:
    ///   - required: columns that must be there.
    ///   - optional: columns that may be there.
    ///   - ignoresUnknown: whether there may be others, also without a name or of the same name. They are not looked at then.
    /// - Throws: all that is wrong with the header at once.
    public func columns(
        required: [String], optional: [String] = [], ignoresUnknown: Bool = false
    ) throws(CSVHeaderFault) -> CSVColumns {
        if required.count > 1, names.count == 1, let mark = Self.likelySeparator(of: names[0]) {
            throw CSVHeaderFault(line: line, reasons: [.onlyColumn(separator: mark)])
        }
        let known = Set(required + optional)
        var positions: [String: Int] = [:]
        var reasons: [CSVHeaderFault.Reason] = []
        for (position, name) in names.enumerated() {
            let column = position + 1
            if let first = positions[name] {
                reasons.append(.doubled(name, firstColumn: first + 1, column: column))
            } else if known.contains(name) {
                positions[name] = position
            } else if !ignoresUnknown {
                reasons.append(name.isEmpty ? .unnamed(column: column) : .unknown(name, column: column))
            }
        }
        reasons += required.filter { positions[$0] == nil }.map { .missing($0) }
        guard reasons.isEmpty else { throw CSVHeaderFault(line: line, reasons: reasons) }
        return CSVColumns(positions: positions)
    }

    /// What stands in an only column between its words as a separator would.
    private static func likelySeparator(of name: String) -> Character? {
        let marks: [(mark: Character, count: Int)] = [";", ",", "\t", "|"].map { mark in
            (mark, name.count { $0 == mark })
        }
        guard let likely = marks.max(by: { $0.count < $1.count }), likely.count > 0 else { return nil }
        return likely.mark
    }
}
