import Daemon
import PayPoint

/// Why the daemon cannot run, in words.
enum Complaint {
    static func text(_ error: any Error, _ configuration: Configuration) -> String {
        if case JournalFailure.inUse = error {
            return "\(JournalFailure.inUse.german): \(configuration.stateDirectory)"
        }
        if let failure = error as? JournalFailure { return failure.german }
        return "\(error)"
    }
}
