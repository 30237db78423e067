internal import Daemon
internal import PayPoint
internal import Simulation

/// Whoever decides about payments that could not be clarified: goes to the terminal, reads its journal and says what
/// is there. In the end has every terminal close its day.
final class Supervisor {
    /// So long a payment stays in doubt before somebody goes and looks.
    private static let patience = Span.seconds(240)

    private unowned let office: Office
    private let dice: Dice
    private var since: [PaymentID: Span] = [:]

    init(in office: Office) {
        self.office = office
        dice = Dice(seed: office.seed, for: "supervisor")
    }

    func begin() {
        office.agenda.after(office.plan.workTime + OfficePlan.closingTime) { self.closeDays() }
        lookAgain()
    }

    private func closeDays() {
        for terminal in office.terminals.map(\.plan.id) {
            office.daemon?.call({ try await $0.desk.endDay(of: terminal, caller: Clerk.caller) }) { answer in
                self.office.trace.note("supervisor", "end-of-day of \(terminal): \(answer)")
            }
        }
    }

    private func lookAgain() {
        office.agenda.after(.seconds(20)) {
            self.look()
            self.lookAgain()
        }
    }

    private func look() {
        let doubtful = office.wishes.order.filter { office.ledger.payments[$0]?.state == .inDoubt }
        since = since.filter { doubtful.contains($0.key) }
        for id in doubtful {
            let begin = since[id] ?? office.agenda.now
            since[id] = begin
            // As long as it is being clarified nobody decides.
            guard let payment = office.ledger.payments[id], payment.examination?.verdict == .undecided,
                office.agenda.now - begin > Self.patience
            else { continue }
            do {
                try DoubtIsReal.check(payment, office)
            } catch {
                return office.fail(error)
            }
            decide(id)
        }
    }

    private func decide(_ id: PaymentID) {
        guard let request = office.wishes[id]?.request, let terminal = request.tender.terminal,
            let place = office.terminals.first(where: { $0.plan.id == terminal }), !place.host.device.terminal.isBusy
        else { return }
        let charge = office.charges(of: id).first(where: \.counts)
        let verdict = charge.map { Resolution.Verdict.booked(Cents(Int64($0.amount))) } ?? .notBooked
        // In a week the Kasse knows who may decide.
        let sign = office.week == nil ? "cd" : WeekPlan.supervisor.text
        let resolution = Resolution(verdict: verdict, clerk: sign, reason: "Terminaljournal eingesehen")
        office.trace.note("supervisor", "\(id): \(verdict)")
        office.counts.resolved += 1
        office.daemon?.call({ try await $0.desk.resolve(id, resolution, caller: Clerk.caller) }) { answer in
            self.office.trace.note("supervisor", "\(id): \(answer)")
        }
    }
}
