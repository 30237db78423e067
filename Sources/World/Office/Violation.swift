/// A promise that was not kept.
struct Violation: Error, CustomStringConvertible {
    let invariant: InvariantName
    let text: String

    init(_ invariant: InvariantName, _ text: String) {
        self.invariant = invariant
        self.text = text
    }

    var description: String { "\(invariant.rawValue): \(text)" }
}
