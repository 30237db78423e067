/// Why the journal could not do what it was asked. Nothing was written.
public enum JournalFailure: Error, Hashable, Sendable {
    case diskFull
    case readOnly
    /// Another daemon owns the journal.
    case inUse
    case damaged(String)
    /// The disk, or what lies between, does not do what it is asked.
    case diskFails(String)
    case other(String)

    /// Somebody can mend it while the daemon runs.
    var mayPass: Bool {
        switch self {
        case .diskFull, .readOnly, .diskFails, .other: true
        case .inUse, .damaged: false
        }
    }

    /// For the clerk, who can do nothing about it.
    public var german: String { reasonInGerman + ". Es ist nichts gebucht; die Technik rufen" }

    /// The same in English.
    public var english: String { reasonInEnglish + ". Nothing is booked; call the technician" }

    /// Without what to do.
    public var reasonInGerman: String {
        switch self {
        case .diskFull: "Der Datenträger des Journals ist voll"
        case .readOnly: "Das Journal ist schreibgeschützt"
        case .inUse: "Das Journal gehört einem anderen Dienst"
        case .damaged: "Das Journal ist beschädigt"
        case .diskFails: "Der Datenträger des Journals meldet einen Fehler"
        case .other: "Das Journal antwortet nicht"
        }
    }

    public var reasonInEnglish: String {
        switch self {
        case .diskFull: "The disk of the journal is full"
        case .readOnly: "The journal is read-only"
        case .inUse: "The journal belongs to another daemon"
        case .damaged: "The journal is damaged"
        case .diskFails: "The disk of the journal reports an error"
        case .other: "The journal does not answer"
        }
    }

    /// For the technician and the log, in the words of whatever failed.
    public var detail: String? {
        switch self {
        case .diskFull, .readOnly, .inUse: nil
        case .damaged(let detail), .diskFails(let detail), .other(let detail): detail
        }
    }

    /// One line for the log: why, and in whose words.
    public var log: String { reasonInEnglish + (detail.map { ": \($0)" } ?? "") }
}
