/// Facts about one thing: labels on the left, values aligned on the right.
struct Sheet {
    private static let indent = "  "

    private(set) var rows: [(label: String, value: String)] = []

    /// Adds nothing where there is no value.
    mutating func add(_ label: String, _ value: String?) {
        guard let value else { return }
        rows.append((label, PrintableText.clean(value)))
    }

    func lines() -> [String] {
        let width = rows.map(\.label.count).max() ?? 0
        return rows.map { row in
            Self.indent + row.label + String(repeating: " ", count: width - row.label.count) + Self.indent + row.value
        }
    }
}
