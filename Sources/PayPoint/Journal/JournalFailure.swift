/// Why the journal could not do what it was asked. Nothing was written.
public enum JournalFailure: Error, Hashable, Sendable {
    case diskFull
    case readOnly
    /// Another daemon owns the journal.
    case inUse
    case damaged(String)
    case other(String)

    /// Somebody can mend it while the daemon runs.
    var mayPass: Bool {
        switch self {
        case .diskFull, .readOnly, .other: true
        case .inUse, .damaged: false
        }
    }

    /// For the clerk and the technician.
    public var german: String {
        switch self {
        case .diskFull: "Kein Speicherplatz mehr für das Journal"
        case .readOnly: "Das Journal ist schreibgeschützt"
        case .inUse: "Das Journal gehört einem anderen Dienst"
        case .damaged(let detail): "Das Journal ist beschädigt: \(detail)"
        case .other(let detail): "Das Journal antwortet nicht: \(detail)"
        }
    }
}
