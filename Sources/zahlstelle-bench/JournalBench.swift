import Foundation
import GRDB
import Journal
import PayPoint

/// Events appended one a transaction, each on disk, beside bare SQLite commits on the same disk in turns.
struct JournalBench {
    let seconds: Double
    let directory: URL
    /// The two take turns, so that a disk that is slow for a while is slow for both.
    private static let turns = 5

    func run() async throws {
        let state = directory.appending(path: "rate").path
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        let journal = try SQLiteJournal(directory: state, clock: BenchClock())
        let bare = try bareDatabase(state)
        var rates: (journal: [Double], bare: [Double]) = ([], [])
        for _ in 0..<Self.turns {
            let slice = seconds / Double(Self.turns)
            rates.journal.append(
                try await Pace.perSecond(slice) {
                    _ = try await journal.write { try $0.append(.drawerMoved(DrawerMoved(drawer: "d1", isOpen: true))) }
                })
            rates.bare.append(
                try await Pace.perSecond(slice) {
                    try await bare.write { database in
                        try database.execute(
                            sql: "INSERT INTO event (time, kind, body) VALUES (?, ?, ?)",
                            arguments: [1_795_372_200_000_000, "drawer.moved", "{\"drawer\":\"d1\",\"isOpen\":true}"])
                    }
                })
        }
        let (ours, theirs) = (median(rates.journal), median(rates.bare))
        Figure.line("journal appends, each with fsync", Figure.rate(ours))
        Figure.line("bare SQLite commits, same disk", Figure.rate(theirs))
        Figure.line("ratio to bare SQLite", String(format: "%.2f", ours / theirs), ">= 0.8")
    }

    private func bareDatabase(_ state: String) throws -> DatabaseQueue {
        var configuration = GRDB.Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        let bare = try DatabaseQueue(path: state + "/bare.sqlite", configuration: configuration)
        try bare.write {
            try $0.execute(
                sql: "CREATE TABLE event (sequence INTEGER PRIMARY KEY, time INTEGER, kind TEXT, body TEXT) STRICT")
        }
        return bare
    }

    private func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted[sorted.count / 2]
    }
}

struct BenchClock: WallClock {
    func now() -> Timestamp { Timestamp(microseconds: 1_795_372_200_000_000) }
    func local(_ moment: Timestamp) -> CivilTime { CivilTime(secondsSince1970: moment.seconds + 3600) }
    func pause(seconds: Int) async {}
}
