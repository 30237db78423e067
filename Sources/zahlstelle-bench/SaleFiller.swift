import Journal
import PayPoint

/// Sales as an office makes them, many at once: three lines of twenty services and four offices, a card and cash.
struct SaleFiller {
    static let register: RegisterID = "K1"
    static let otherRegisters: [RegisterID] = ["K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9"]
    private static let perTransaction = 500
    /// Working days of ten years.
    private static let days: Int64 = 3600

    let journal: SQLiteJournal
    private var next: Int64 = 1

    init(journal: SQLiteJournal) {
        self.journal = journal
    }

    /// All on one day.
    mutating func fill(_ count: Int, at registers: [RegisterID], on day: CivilDate) async throws {
        try await fill(count, at: registers) { _ in day }
    }

    /// Spread over ten years before the day.
    mutating func fill(_ count: Int, at registers: [RegisterID], until day: CivilDate) async throws {
        try await fill(count, at: registers) { index in
            day.adding(days: Int64(index) * Self.days / Int64(count) - Self.days)
        }
    }

    private mutating func fill(
        _ count: Int, at registers: [RegisterID], _ day: (Int) -> CivilDate
    ) async throws {
        for first in stride(from: 0, to: count, by: Self.perTransaction) {
            let events = (first..<min(first + Self.perTransaction, count)).flatMap { index in
                sale(next + Int64(index), at: registers, day(index))
            }
            try await journal.write { transaction in
                for event in events { try transaction.append(event) }
            }
        }
        next += Int64(count)
    }

    private func sale(_ number: Int64, at registers: [RegisterID], _ day: CivilDate) -> [JournalEvent] {
        let id = SaleID(unchecked: "20261122-\(number)")
        let time = CivilTime(secondsSince1970: day.daysSince1970 * 86_400 + 28_800 + number * 7 % 28_800)
        let lines = (0..<3).map { line in
            let service = (number * 3 + Int64(line)) % 20
            return SaleLine(
                source: .init(service: ServiceID(unchecked: "leistung-\(service)"), version: 1),
                text: "Gebühr für eine Leistung", unitPrice: Cents(1000 + service * 100),
                office: OfficeID(unchecked: "\(30 + service % 4)"),
                assignment: .account(product: "122.0\(service % 4)", account: "431100", costCentre: nil))
        }
        let opened = SaleOpened(
            sale: id, register: registers[Int(number) % registers.count], clerk: "KA", shift: "ka", lines: lines,
            isTraining: false, time: time)
        let total = opened.total ?? .zero
        let tenders = [
            SaleTender(means: .girocard, amount: Cents(1500), payment: PaymentID(unchecked: "\(id).1")),
            SaleTender(means: .cash, amount: Cents(total.value - 1500)),
        ]
        return [
            .sale(.opened(opened)),
            .sale(.completed(SaleCompleted(sale: id, tenders: tenders, receipt: nil, time: time))),
        ]
    }
}
