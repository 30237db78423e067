extension String {
    /// What stands behind a line number in a report stands alone in an error.
    var asSentence: String { prefix(1).uppercased() + dropFirst() }
}
