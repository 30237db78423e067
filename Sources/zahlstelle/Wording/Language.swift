import FoundationEssentials

/// In which language errors are told.
enum Language: Equatable {
    case german, english

    /// That of whoever runs the command.
    static let own = Language(environment: ProcessInfo.processInfo.environment)

    /// German, unless the locale for messages names another language; C and POSIX name none.
    init(environment: [String: String]) {
        // An empty one counts as absent (POSIX, Base Definitions 8.2).
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let name = locale?.prefix { $0 != "_" && $0 != "." && $0 != "@" } ?? ""
        self = ["", "C", "POSIX", "de"].contains(name) ? .german : .english
    }
}
