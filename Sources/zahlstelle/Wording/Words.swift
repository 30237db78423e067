/// The same in both languages.
struct Words: Hashable, Sendable {
    let german: String
    let english: String

    init(_ german: String, _ english: String) {
        self.german = german
        self.english = english
    }

    /// What is called alike in both.
    static func name(_ text: String) -> Words { Words(text, text) }

    func text(in language: Language) -> String {
        switch language {
        case .german: german
        case .english: english
        }
    }

    static func + (one: Words, other: Words) -> Words {
        Words(one.german + other.german, one.english + other.english)
    }
}
