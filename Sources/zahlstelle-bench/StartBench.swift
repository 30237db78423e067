import Foundation
import Journal
import PayPoint

/// How long the daemon takes to READY with a long journal.
struct StartBench {
    let events: Int
    let directory: URL
    private static let eventsPerTransaction = 2000
    private static let starts = 5

    func run() async throws {
        let place = directory.appending(path: "start")
        let state = place.appending(path: "state").path
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        try await fill(state)
        let daemon = { try DaemonProcess(place) }
        var times: [Double] = []
        for _ in 0..<Self.starts {
            let process = try daemon()
            times.append(try process.start())
            process.stop()
        }
        times.sort()
        Figure.line(
            "start to READY, \(events) events, median", Figure.milliseconds(times[times.count / 2]), "<= 100 ms")
    }

    /// Payments in cash: two events each.
    private func fill(_ state: String) async throws {
        let journal = try SQLiteJournal(directory: state, clock: BenchClock())
        let clock = BenchClock()
        let day = clock.local(clock.now()).date
        for first in stride(from: 0, to: events / 2, by: Self.eventsPerTransaction / 2) {
            let last = min(first + Self.eventsPerTransaction / 2, events / 2)
            try await journal.write { transaction in
                for number in first..<last {
                    let request = PaymentRequest(
                        id: PaymentID("fill-\(number)") ?? "fill", amount: Cents(4250),
                        tender: .cash(given: Cents(5000)),
                        register: "K1", clerk: "MS", lines: [PaymentLine(text: "Ausweis", unitPrice: Cents(4250))])
                    try transaction.append(
                        .paymentRequested(
                            PaymentRequested(request: request, caller: Caller(user: 0, group: 0), day: day)))
                    let approval = Approval(
                        amount: request.amount, receipt: try transaction.nextReceipt(of: "K1"), change: Cents(750))
                    try transaction.append(.paymentEnded(PaymentEnded(payment: request.id, end: .approved(approval))))
                }
            }
        }
    }
}
