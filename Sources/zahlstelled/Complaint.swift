import PayPoint

/// Why the daemon cannot run, in words.
enum Complaint {
    static func text(_ error: any Error) -> String {
        if let failure = error as? JournalFailure { return failure.german }
        return "\(error)"
    }
}
