import Daemon
import PayPoint
import Varlink

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

    /// Whether another daemon has what this one wants: trying again helps only when somebody has stopped the other.
    static func isLasting(_ error: any Error) -> Bool {
        if case JournalFailure.inUse = error { return true }
        if case SocketError.inUse = error { return true }
        return false
    }
}
