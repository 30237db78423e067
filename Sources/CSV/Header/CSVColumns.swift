/// Where the columns are that an import knows. Ask once for each, not for each row.
public struct CSVColumns: Hashable, Sendable {
    let positions: [String: Int]

    /// From 0, as `CSVRow` takes it. `nil` for an optional column that is not there.
    public subscript(name: String) -> Int? { positions[name] }
}
