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

    func text(of event: JournalEvent) throws -> String {
        String(decoding: try encoder.encode(event.body), as: UTF8.self)
    }

    func event(kind: JournalEvent.Kind, body: String) throws -> JournalEvent {
        let data = Data(body.utf8)
        return try JournalEvent(kind: kind) { type in try decoder.decode(type, from: data) }
    }
}
