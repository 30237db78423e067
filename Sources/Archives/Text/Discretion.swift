public import JSON
import PayPoint

/// What of a pay point's records may leave the house.
///
/// Of what has fields, only those are shown that are listed here, because a new field may hold anything. Of free text, such as a log,
/// everything is shown but what is known to be a secret.
public struct Discretion: Sendable {
    /// Stands where something was left out.
    public static let leftOut = "…"
    /// Shorter ones would take words out of everything.
    private static let wordLengthMin = 3

    /// Fields whose values name no person and are no text of people.
    private static let shown: Set<String> = [
        "sequence", "time", "kind", "payment", "body", "id", "state", "connection", "ready", "since", "product",
        "version", "trouble",
        "request", "amount", "register", "terminal", "printer", "drawer", "tender", "card", "cash", "given", "end",
        "approved",
        "declined", "cancelled", "notBooked", "inDoubt", "doubt", "cause", "result", "resultCode", "traceNumber",
        "receiptNumber",
        "receipt", "number", "terminalID", "date", "cardType", "examination", "verdict", "basis", "agreed", "differed",
        "messages",
        "outcome", "job", "printed", "notPrinted", "unknown", "answer", "isOpen", "openSeconds", "alarm", "order",
        "totals", "count",
        "isAutomatic", "occasion", "movement", "isTraining", "format", "sale", "closing", "delivery", "through",
        "backedUp", "sequence",
        "fault", "entries", "head", "day", "hash", "replaced", "_0", "registers", "control", "asOf", "stock", "present",
        "gone", "scope",
    ]
    private let words: [String]
    private let fields: Set<String>

    /// - Parameter words: passwords and names that are known, and must not stand anywhere.
    public init(words: some Sequence<String>) {
        self.words = Set(words).filter { $0.count >= Self.wordLengthMin }.sorted { ($0.count, $0) > ($1.count, $1) }
        fields = Self.shown
    }

    /// - Parameter openFields: shown, too, in one certain answer.
    public init(openFields: Set<String>, of other: Discretion) {
        words = other.words
        fields = other.fields.union(openFields)
    }

    /// The same value, with what is not listed replaced by a mark, so that one sees that something was there.
    public func shown(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let object):
            .object(
                JSONObject(
                    object.members.map { member in
                        (member.name, fields.contains(member.name) ? shown(member.value) : .string(Self.leftOut))
                    }))
        case .array(let elements): .array(elements.map(shown))
        case .string(let text): .string(self.text(text))
        case .null, .bool, .integer, .number: value
        }
    }

    /// Card numbers but their last digits, what follows a word such as "password", and all known words are gone.
    public func text(_ text: String) -> String {
        words.reduce(SecretText.redacted(toml: CardNumber.masked(text))) { $0.replacing($1, with: Self.leftOut) }
    }

    /// The names of payers in the details of an entry, wherever they stand.
    public static func payers(in value: JSONValue) -> [String] {
        switch value {
        case .object(let object):
            object.members.flatMap { member -> [String] in
                if case .string(let name) = member.value, member.name == "payer" { return [name] }
                return payers(in: member.value)
            }
        case .array(let elements): elements.flatMap(payers)
        case .null, .bool, .integer, .number, .string: []
        }
    }
}
