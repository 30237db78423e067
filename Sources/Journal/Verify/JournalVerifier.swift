public import PayPoint

/// Checks a journal file.
public struct JournalVerifier {
    /// - Throws: ``JournalFailure``
    public static func verify(file: String) throws(JournalFailure) -> JournalVerdict {
        throw .other("not yet")
    }
}
