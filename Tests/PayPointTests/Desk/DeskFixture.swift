import Foundation
import Journal
import PayPoint
import Synchronization

/// A desk on a real journal in a directory of its own.
final class DeskFixture: Sendable {
    let directory: URL
    let journal: any EventJournal
    let desk: PaymentDesk
    let setup: PayPointSetup
    static let clock = FixedClock()
    let clock: any WallClock
    let board = DeviceBoard()

    init(
        terminal: ScriptedTerminal, second: ScriptedTerminal? = nil,
        printer: ScriptedPrinter = ScriptedPrinter(.printed),
        drawer: ScriptedDrawer = ScriptedDrawer(.opened), in old: URL? = nil,
        clock: any WallClock = DeskFixture.clock, iban: IBAN? = nil,
        through wrap: (any EventJournal) -> any EventJournal = { $0 }
    ) throws {
        directory = old ?? FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        self.clock = clock
        journal = wrap(try SQLiteJournal(directory: directory.path, clock: clock))
        var terminals: [DeviceID: any CardTerminal] = ["t1": terminal]
        terminals["t2"] = second
        setup = PayPointSetup(
            issuer: ReceiptIssuer(authority: "Stadt Düren", payPoint: "Bürgerbüro", iban: iban),
            registers: ["K1": Register(id: "K1", drawer: "d1")], terminals: terminals, printers: ["p1": printer],
            drawers: ["d1": drawer])
        desk = PaymentDesk(journal: journal, clock: clock, setup: setup, board: board)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// The payment when nothing more happens to it.
    func settled(_ id: PaymentID) async throws -> Payment {
        for await _ in try await desk.watch(id) {}
        return try await desk.payment(id)
    }

    /// Waits for what happens behind everybody's back.
    ///
    /// - Parameter isThere: gets the kinds of all entries.
    func until(_ isThere: ([String]) -> Bool) async throws {
        while try await !isThere(kinds()) { await Task.yield() }
    }

    func kinds() async throws -> [String] {
        try await journal.entries(after: 0, limit: 1000).map(\.event.kind.rawValue)
    }
}

struct FixedClock: WallClock {
    func now() -> Timestamp { Timestamp(microseconds: 1_795_372_200_000_000) }
    func local(_ moment: Timestamp) -> CivilTime { CivilTime(secondsSince1970: moment.seconds + 3600) }
    func pause(seconds: Int) async {}
}

actor ScriptedPrinter: ReceiptPrinter {
    private let outcome: PrintOutcome
    private let troubles: [PrintTrouble?]
    private let gate: Gate?
    private(set) var jobs: [PrintJob] = []

    /// - Parameter troubles: what holds each job up, one after the other.
    init(_ outcome: PrintOutcome, troubles: [PrintTrouble?] = [], behind gate: Gate? = nil) {
        self.outcome = outcome
        self.troubles = troubles
        self.gate = gate
    }

    func print(_ job: PrintJob, held: @escaping @Sendable (PrintTrouble?) async -> Void) async -> PrintOutcome {
        jobs.append(job)
        for trouble in troubles { await held(trouble) }
        await gate?.pass()
        return outcome
    }
}

actor ScriptedDrawer: CashDrawer {
    private let outcome: DrawerOutcome
    private let begun: Gate?
    private let gate: Gate?
    private(set) var openings = 0

    init(_ outcome: DrawerOutcome, telling begun: Gate? = nil, behind gate: Gate? = nil) {
        self.outcome = outcome
        self.begun = begun
        self.gate = gate
    }

    func open(for order: Int64) async -> DrawerOutcome {
        openings += 1
        begun?.open()
        await gate?.pass()
        return outcome
    }

    var status: DrawerStatus { DrawerStatus(state: .closed) }

    func tryOut(for order: Int64) async -> DrawerOutcome { await open(for: order) }
    func sense() -> DrawerSense { DrawerSense(level: .low, configured: .none, pin: 2) }
}

/// A clock that its pauses move on.
final class SteppingClock: WallClock {
    private let passed = Atomic<Int>(0)

    func now() -> Timestamp {
        let seconds = passed.load(ordering: .sequentiallyConsistent)
        return Timestamp(microseconds: DeskFixture.clock.now().microseconds + Int64(seconds) * 1_000_000)
    }

    func local(_ moment: Timestamp) -> CivilTime { DeskFixture.clock.local(moment) }
    func pause(seconds: Int) async { passed.add(seconds, ordering: .sequentiallyConsistent) }
}
