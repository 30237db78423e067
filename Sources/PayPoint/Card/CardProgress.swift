/// What the terminal is showing or waiting for while a payment runs (ZVT 04 FF).
public struct CardProgress: Hashable, Sendable {
    public enum Actor: String, Hashable, Sendable, CaseIterable {
        case customer, clerk, nobody
    }

    /// The terminal's status code, where there is one.
    public let code: UInt8?
    public let german: String
    public let english: String
    /// Who has to do something now.
    public let actor: Actor

    public init(code: UInt8?, german: String, english: String, actor: Actor) {
        self.code = code
        self.german = german
        self.english = english
        self.actor = actor
    }
}
