import ArgumentParser

/// One of the words of an enumeration.
enum ChoiceArgument {
    static func parse<Choice: RawRepresentable<String> & CaseIterable>(_ text: String) throws -> Choice {
        guard let choice = Choice(rawValue: text) else {
            throw ValidationError("'\(text)' is none of \(list(Choice.self)).")
        }
        return choice
    }

    /// "comma, point"
    static func list<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> String {
        Choice.allCases.map(\.rawValue).joined(separator: ", ")
    }
}
