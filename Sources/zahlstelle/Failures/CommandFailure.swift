import Varlink

/// Why a command did not do what it was asked: what happened and what to do, in German, as the clerk reads it.
struct CommandFailure: Error {
    let status: ExitStatus
    /// For programs: the name of the varlink error, or a word of our own.
    let name: String
    let text: String
    var advice: String?
    /// The fields of the varlink error.
    var parameters: JSONValue?
}

extension CommandFailure {
    /// Whoever read our output has closed it. There is nobody to tell.
    static let outputClosed = CommandFailure(
        status: .failed, name: "outputClosed", text: "Die Ausgabe wurde geschlossen.")
}
