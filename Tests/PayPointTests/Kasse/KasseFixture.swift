import Foundation
import Journal
import PayPoint
import Testing

/// The Kasse of a small office on a real journal: two registers, a shared one, and somebody of each role.
final class KasseFixture: Sendable {
    /// The technician's user, as whom the daemon runs here.
    static let root = Caller(user: 0, group: 0)
    static let counter = Caller(user: 1000, group: 1000)
    static let elsewhere = Caller(user: 1001, group: 1001)

    let directory: URL
    let journal: SQLiteJournal
    let kasse: Kasse

    init(clock: any WallClock = DeskFixture.clock) async throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "kasse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        journal = try SQLiteJournal(directory: directory.path, clock: clock)
        kasse = Kasse(journal: journal, technicians: [0])
        for role in Role.allCases where role != .technician {
            try await kasse.define(
                Clerk(sign: Self.sign(role), name: role.german, roles: [role]), by: nil, caller: Self.root)
        }
        try await kasse.define(Clerk(sign: "CB", name: "Clara Berg", roles: [.cashier]), by: nil, caller: Self.root)
        for register in [
            CashRegister(id: "K1", name: "Kasse 1", float: Cents(10_000)),
            CashRegister(id: "K2", name: "Kasse 2", warnAbove: Cents(50_000), mostCash: Cents(100_000)),
            CashRegister(id: "KS", name: "Sammelkasse", isShared: true),
            CashRegister(id: "KB", name: "Blindkasse", countsBlind: true),
        ] {
            try await kasse.define(register, by: nil, caller: Self.root)
        }
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// The sign of the one who has just this role.
    static func sign(_ role: Role) -> ClerkSign {
        switch role {
        case .cashier: "KA"
        case .registerKeeper: "KV"
        case .supervisor: "ZA"
        case .masterData: "SD"
        case .mainCashOffice: "SK"
        case .auditor: "RP"
        case .technician: "TE"
        }
    }

    @discardableResult
    func signOn(
        _ shift: ShiftID, _ clerk: ClerkSign, at register: RegisterID? = nil, training: Bool = false,
        endsOther: Bool = false, from caller: Caller = KasseFixture.counter
    ) async throws(KasseError) -> Shift {
        try await kasse.signOn(
            shift, clerk: clerk, register: register, isTraining: training, endsOther: endsOther, caller: caller)
    }

    /// Who sits at the register, by their shifts.
    func seated(at register: RegisterID) async throws -> [ShiftID] {
        try await journal.books { try $0.state(of: register).shifts }
    }

    func balance(_ account: LedgerAccount, at register: RegisterID) async throws -> Int64 {
        try await journal.books { try $0.balance(of: account, at: register).value }
    }

    func kinds(after entry: Int64 = 0) async throws -> [JournalEvent.Kind] {
        try await journal.entries(after: entry, limit: 1000).map(\.event.kind)
    }

    /// The number of the last entry.
    func head() async throws -> Int64 {
        try await journal.entries(after: 0, limit: 1000).last?.sequence ?? 0
    }
}
