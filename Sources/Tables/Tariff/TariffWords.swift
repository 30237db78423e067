internal import PayPoint

/// What may stand in a column that knows only some words.
struct TariffWords<Value: Sendable>: Sendable {
    private let words: [(text: String, value: Value)]

    init(_ words: [(text: String, value: Value)]) {
        self.words = words
    }

    func value(of text: String) -> Value? { words.first { $0.text == text }?.value }

    func text(where matches: (Value) -> Bool) -> String { words.first { matches($0.value) }?.text ?? "" }

    var rule: RequestRule {
        let list = words.map(\.text).map { $0.isEmpty ? "nothing" : "\"\($0)\"" }.joined(separator: ", ")
        let liste = words.map(\.text).map { $0.isEmpty ? "nichts" : "„\($0)“" }.joined(separator: ", ")
        return RequestRule(english: "one of \(list)", german: "eines von \(liste)")
    }
}

/// How the price is found.
enum PriceKind {
    case fixed, free, perUnit

    static let words = TariffWords([("fest", PriceKind.fixed), ("frei", .free), ("je Einheit", .perUnit)])
}

extension ValueAddedTax {
    static let words = TariffWords([
        ("nicht steuerbar", ValueAddedTax.notTaxable), ("19", .standard19), ("7", .reduced7), ("steuerfrei", .exempt),
    ])
}

extension Bool {
    static let words = TariffWords([("ja", true), ("nein", false), ("", false)])
}
