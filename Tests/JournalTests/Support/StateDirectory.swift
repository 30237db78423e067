import Foundation
import Journal
import PayPoint

/// A state directory of its own for one test, gone when the test is over.
final class StateDirectory: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("journal-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    var file: String { path + "/" + SQLiteJournal.fileName }

    var contents: Set<String> {
        get throws { Set(try FileManager.default.contentsOfDirectory(atPath: path)) }
    }

    func journal() throws -> SQLiteJournal {
        try SQLiteJournal(directory: path, clock: TestClock())
    }

    /// A journal with the events in it, closed and free to be opened by others.
    func filled(with events: [JournalEvent] = Samples.everyKind) async throws {
        let journal = try journal()
        try await journal.append(events)
        try journal.close()
    }

    /// Copies the file, and what lies beside it under the given endings, into another directory.
    func copy(with endings: [String]) throws -> StateDirectory {
        let copy = try StateDirectory()
        for ending in [""] + endings {
            try FileManager.default.copyItem(atPath: file + ending, toPath: copy.file + ending)
        }
        return copy
    }
}

extension EventJournal {
    /// Appends each event in a transaction of its own.
    @discardableResult
    func append(_ events: [JournalEvent]) async throws -> [JournalEntry] {
        var entries: [JournalEntry] = []
        for event in events { entries.append(try await write(event.durability) { try $0.append(event) }) }
        return entries
    }
}
