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

    func journal() throws -> SQLiteJournal {
        try SQLiteJournal(directory: path, clock: TestClock())
    }
}
