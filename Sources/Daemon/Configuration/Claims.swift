/// What only one table may have, and which table had it first. Asked while tables are read, so that a table with another fault
/// counts as well.
final class Claims {
    private var owners: [String: String] = [:]

    /// - Returns: the path of the table that has it already; nil when it was free.
    func claim(_ value: String, for path: String) -> String? {
        if let owner = owners[value] { return owner }
        owners[value] = path
        return nil
    }
}
