import FoundationEssentials
internal import PayPoint

/// Events to and from the text that the journal stores: JSON with sorted keys and without white space.
struct EventCoding: Sendable {
    private let encoder: JSONEncoder
    private let decoder = JSONDecoder()

    init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    func body(of event: JournalEvent) throws -> [UInt8] {
        Array(try encoder.encode(event.body))
    }

    func event(kind: JournalEvent.Kind, body: [UInt8]) throws -> JournalEvent {
        let data = Data(body)
        return try JournalEvent(kind: kind) { type in try decoder.decode(type, from: data) }
    }
}
