internal import PayPoint

/// Events to and from the bytes that the journal stores (FORMAT.md, "Canonical form of a body").
enum EventCoding {
    static func body(of event: JournalEvent) throws -> [UInt8] {
        try CanonicalJSON.bytes(of: event.body)
    }

    static func event(kind: JournalEvent.Kind, body: [UInt8]) throws -> JournalEvent {
        try JournalEvent(kind: kind) { type in try CanonicalJSON.value(type, of: body) }
    }
}
