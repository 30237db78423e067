/// Pages of long lists. What makes no sense is refused instead of being taken for something else.
extension KasseError {
    /// - Parameter most: what fits one answer.
    static func check(limit: Int, most: Int) throws(KasseError) {
        guard (1...most).contains(limit) else {
            throw .invalid(RequestFault(field: "limit", rule: .number(1...Int64(most))))
        }
    }

    /// - Parameter place: where a page begins; the list's own end without it.
    static func check(_ place: Int64?, _ field: String, atLeast least: Int64) throws(KasseError) {
        guard place ?? least >= least else {
            throw .invalid(RequestFault(field: field, rule: .number(least...Int64.max)))
        }
    }
}
