import Varlink

/// Why a command did not do what it was asked: what happened and what to do, as the clerk reads it.
struct CommandFailure: Error {
    let status: ExitStatus
    /// For programs: the name of the varlink error, or a word of our own.
    let name: String
    let text: Words
    var advice: Words?
    /// The fields of the varlink error.
    var parameters: JSONValue?
}

extension CommandFailure {
    /// Whoever read our output has closed it. There is nobody to tell.
    static let outputClosed = CommandFailure(
        status: .failed, name: "outputClosed", text: Words("Die Ausgabe wurde geschlossen.", "The output was closed."))
}
