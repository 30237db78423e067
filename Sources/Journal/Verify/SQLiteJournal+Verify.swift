import Dispatch
public import PayPoint

extension SQLiteJournal {
    public func verify() async throws -> JournalVerdict {
        let file = file
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global(qos: .utility).async {
                continuation.resume(with: Result { try JournalVerifier.verify(file: file, workers: 1) })
            }
        }
    }
}
