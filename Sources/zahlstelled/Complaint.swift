import Daemon
import PayPoint

/// Why the daemon cannot run, in words.
enum Complaint {
    static func text(_ error: any Error, _ configuration: Configuration) -> String {
        if case JournalFailure.inUse = error {
            return "\(JournalFailure.inUse.reasonInGerman): \(configuration.stateDirectory)"
        }
        if let failure = error as? JournalFailure {
            return failure.reasonInGerman + (failure.detail.map { " (\($0))" } ?? "")
        }
        return "\(error)"
    }
}
