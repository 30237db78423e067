/// A receipt comes out once. What comes out again says that it is a copy.
enum OriginalOnce: Invariant {
    static let name = InvariantName.originalOnce

    static func check(_ office: Office) throws(Violation) {
        for (number, count) in PaperReading(office).originals.sorted(by: { $0.key < $1.key }) where count > 1 {
            throw Violation(name, "receipt \(number) came out \(count) times as an original")
        }
    }
}
