import Archives
import Foundation
import Journal
import PayPoint
import Synchronization
import TestTools
import Testing

/// What a pay point has on its disk, in a directory of its own, gone when the test is over.
final class Box: Sendable {
    static let payer = "Erika Mustermann"
    static let password = "471108"

    let path: String
    var state: String { path + "/state" }
    var target: String { path + "/target" }
    var etc: String { path + "/zahlstelle" }
    var configuration: String { etc + "/zahlstelled.toml" }
    var journalFile: String { state + "/" + SQLiteJournal.fileName }

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("box-\(UUID().uuidString)").path
        for directory in [path, path + "/state", path + "/target", path + "/zahlstelle"] {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        }
        try text.write(toFile: configuration, atomically: true, encoding: .utf8)
    }

    private var text: String {
        """
        [daemon]
        state = "\(state)"
        [[terminal]]
        id = "t1"
        password = "\(Self.password)" # as set in the terminal

        """
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func journal() throws -> SQLiteJournal { try SQLiteJournal(directory: state, clock: CountingClock()) }

    /// So many payments more in a journal that nobody holds then.
    func fill(_ payments: Range<Int>) async throws {
        let journal = try journal()
        for number in payments { _ = try await journal.write { try $0.append(Self.requested(number)) } }
        try journal.close()
    }

    static func requested(_ number: Int) throws -> JournalEvent {
        .paymentRequested(
            PaymentRequested(
                request: PaymentRequest(
                    id: try #require(PaymentID("p\(number)")), kind: .payment, amount: Cents(4250),
                    tender: .cash(given: Cents(5000)), register: "K1", clerk: "MS",
                    lines: [PaymentLine(text: "Reisepass", unitPrice: Cents(4250))], payer: payer),
                caller: Caller(user: 1000, group: 1000), day: CivilDate(daysSince1970: 20_779)))
    }

    func plan(keep: Int = 30, recipient: String? = nil) -> BackupPlan {
        BackupPlan(
            state: state, configuration: configuration, directory: target, keep: keep, recipient: recipient,
            instance: "kasse3")
    }

    func names(_ directory: String) throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: directory))
    }

    /// A pair of keys of age.
    func keys() throws -> (identity: String, recipient: String) {
        let identity = path + "/key.txt"
        try #require(try Tool("age-keygen", "-o", identity).status == 0)
        let made = try Tool("age-keygen", "-y", identity)
        return (identity, made.output.trimmingCharacters(in: .whitespacesAndNewlines))
    }
}

/// Ticks one microsecond each time it is read.
final class CountingClock: WallClock {
    private let time = Atomic<Int64>(1_795_370_000_000_000)

    func now() -> Timestamp { Timestamp(microseconds: time.add(1, ordering: .relaxed).newValue) }

    func local(_ moment: Timestamp) -> CivilTime { CivilTime(secondsSince1970: moment.seconds) }

    func pause(seconds: Int) async {}
}
