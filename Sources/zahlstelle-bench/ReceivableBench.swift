import CSV
import Foundation
import PayPoint
import Receivables
import Tables

/// A million receivables: read from a table into the list as the daemon does it, and found in it.
struct ReceivableBench {
    let items: Int
    let directory: URL

    /// As many bytes as a call may bring.
    private static let pieceBytes = 512 << 10
    private static let asOf = Timestamp(microseconds: 1_795_372_200_000_000)

    func run() async throws {
        let state = directory.appending(path: "receivables").path
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        let pieces = pieces()
        let store = SQLiteItemStore(directory: state, taken: nil)
        let clock = ContinuousClock()
        let start = clock.now
        try await take(pieces, into: store)
        let rate = Double(items) / clock.now.seconds(since: start)
        Figure.line("import of \(items) receivables", Figure.rate(rate), ">= 100 k/s")
        let bytes = try FileManager.default.attributesOfItem(atPath: state + "/receivables.db")[.size] as? Int ?? 0
        Figure.line("list on disk", "\(bytes / max(items, 1)) bytes an item")
        try await find("receivable by Kassenzeichen", in: store) { number in
            Kassenzeichen(Self.kassenzeichen(number)).map(ItemQuery.kassenzeichen)
        }
        try await find("receivables by name", in: store) { .name(FoldedName(Self.name($0))) }
        try await find("receivable by notice", in: store) { .notice("B-\($0)") }
    }

    private func take(_ pieces: [[UInt8]], into store: SQLiteItemStore) async throws {
        let control = ImportControl(scope: .full, sequence: 1, asOf: Self.asOf, present: .zero)
        let staging = try await store.stage(control)
        var table = ReceivableTable(control, .any, CSVDialect())
        for piece in pieces {
            table.feed(piece)
            try await add(&table, to: staging)
        }
        table.finish()
        try await add(&table, to: staging)
        guard table.faults.isEmpty, table.tally.present.count == items else { throw BenchFault.table }
        guard try await staging.finish(hash: "").doubled.isEmpty else { throw BenchFault.table }
        try await staging.apply()
    }

    private func add(_ table: inout ReceivableTable, to staging: any ItemStaging) async throws {
        while true {
            let rows = table.next()
            if rows.isEmpty { return }
            try await staging.add(rows)
        }
    }

    /// The slowest of a hundred, as somebody at a desk would meet it.
    private func find(_ what: String, in store: SQLiteItemStore, _ query: (Int) -> ItemQuery?) async throws {
        let clock = ContinuousClock()
        var times: [Double] = []
        for round in 0..<1000 {
            guard let query = query(round &* 7919 % items) else { throw BenchFault.table }
            let start = clock.now
            guard try await !store.find(query).items.isEmpty else { throw BenchFault.table }
            times.append(clock.now.seconds(since: start) * 1000)
        }
        Figure.line("\(what), 99 of 100", Figure.milliseconds(times.sorted()[990]), "<= 1 ms")
    }

    private enum BenchFault: Error { case table }

    /// Made before the clock runs.
    private func pieces() -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var piece = Array(
            "Kassenzeichen;Bescheid;Fällig;Name;Geboren;Art;Status;Personenkonto;Produkt;Sachkonto;Hauptforderung;Mahngebühr;Säumniszuschlag\n"
                .utf8)
        piece.reserveCapacity(Self.pieceBytes + 256)
        for number in 0..<items {
            piece += Array(
                "\(Self.kassenzeichen(number));B-\(number);15.02.2026;\(Self.name(number));31.01.1970;Steuer;gemahnt;P\(number);611.01;401100;\(number % 900),50;6,00;\n"
                    .utf8)
            guard piece.count >= Self.pieceBytes else { continue }
            pieces.append(piece)
            piece = []
            piece.reserveCapacity(Self.pieceBytes + 256)
        }
        return pieces + [piece]
    }

    /// In no order, as those of a city are.
    private static func kassenzeichen(_ number: Int) -> String {
        String(
            10_000_000_000_000_000 + UInt64(truncatingIfNeeded: number) &* 6_364_136_223_846_793_005 % 1_000_000_007_000
        )
    }

    private static func name(_ number: Int) -> String {
        let names = ["Müller", "Schmidt", "Özdemir", "Weiß", "Jürgens", "Łukaszewski", "Kaya", "Groß"]
        return "\(names[number % names.count])-\(number / 40), Karl"
    }
}
