internal import Daemon
internal import PayPoint

/// The main cash office, at night: takes over what was delivered, settles what was closed, and reads the files. Then the finance system
/// books them, and tells what is open for it before that, or behind it, or both.
final class WeekCashOffice {
    private unowned let week: Week
    private let dice: Dice
    /// What was received of each delivery.
    private(set) var received: [DeliveryID: Int64] = [:]
    /// What the file of each closing says.
    private(set) var files: [ClosingID: WeekFiles.Content] = [:]
    /// What was sent and is not booked, with what it says of receivables.
    private var sent: [(closing: ClosingID, claims: [String: Int64])] = []

    init(of week: Week) {
        self.week = week
        dice = Dice(seed: week.office.seed, for: "main cash office")
    }

    private var shift: ShiftID { ShiftID(unchecked: WeekPlan.mainCashOffice.text) }

    func work(then: @escaping () -> Void) {
        let shift = shift
        week.ask(
            "looks for deliveries",
            {
                try await $0.kasse.deliveries(of: nil, onlyOpen: true, after: nil, for: shift, caller: Clerk.caller)
            }
        ) { answer in
            let open = (try? answer.get().deliveries) ?? []
            self.acknowledge(open) { self.settle(then) }
        }
    }

    private func acknowledge(_ deliveries: [Delivery], _ then: @escaping () -> Void) {
        guard let delivery = deliveries.first else { return then() }
        let (id, shift) = (delivery.made.delivery, shift)
        let cents = max(0, delivery.made.total.value + Int64(dice.pick([0, 0, 0, -50, 20])))
        week.ask(
            "takes over \(id)",
            {
                try await $0.kasse.acknowledge(
                    id, received: Cents(cents), note: "Gezählt", shift: shift, caller: Clerk.caller)
            }
        ) { answer in
            if case .success = answer { self.received[id] = cents }
            self.acknowledge(Array(deliveries.dropFirst()), then)
        }
    }

    private func settle(_ then: @escaping () -> Void) {
        let shift = shift
        week.ask(
            "looks for the number of the next run",
            {
                try await $0.kasse.runs(before: nil, limit: 1, for: shift, caller: Clerk.caller).next
            }
        ) { answer in
            guard case .success(let number) = answer else { return self.book(then) }
            self.settle(number, then)
        }
    }

    private func settle(_ number: Int64, _ then: @escaping () -> Void) {
        let shift = shift
        week.ask(
            "settles as run \(number)",
            {
                try await $0.kasse.settle(
                    number, registers: nil, files: WeekFiles(), shift: shift, caller: Clerk.caller)
            }
        ) { answer in
            guard case .success(let run) = answer else { return self.book(then) }
            self.read(run.made.entries.map(\.closing), then)
        }
    }

    private func read(_ closings: [ClosingID], _ then: @escaping () -> Void) {
        guard let closing = closings.first else { return book(then) }
        let shift = shift
        week.ask(
            "reads the file of \(closing)",
            {
                try await $0.kasse.handOverFile(
                    of: closing, profile: nil, files: WeekFiles(), shift: shift, caller: Clerk.caller)
            }
        ) { answer in
            guard case .success(let file) = answer else { return self.read(Array(closings.dropFirst()), then) }
            self.readTable(of: closing, beside: file.bytes) {
                self.move(closing, to: .sent) { self.read(Array(closings.dropFirst()), then) }
            }
        }
    }

    private func readTable(of closing: ClosingID, beside file: [UInt8], _ then: @escaping () -> Void) {
        let shift = shift
        week.ask(
            "reads the table of \(closing)",
            {
                try await $0.kasse.handOverFile(
                    of: closing, profile: WeekPlan.table.name, files: WeekFiles(), shift: shift,
                    caller: Clerk.caller)
            }
        ) { answer in
            if case .success(let table) = answer {
                self.files[closing] = WeekFiles.content(of: file, table: table.bytes)
                self.sent.append((closing, WeekFiles.claims(in: file)))
            }
            then()
        }
    }

    /// Some files are left for the next night.
    private func book(_ then: @escaping () -> Void) {
        if dice.oneIn(2) { week.list.tell(at: week.office.wall.now()) }
        book(sent.map(\.closing).filter { _ in !dice.oneIn(4) }) {
            if self.dice.oneIn(2) { self.week.list.tell(at: self.week.office.wall.now()) }
            then()
        }
    }

    private func book(_ closings: [ClosingID], _ then: @escaping () -> Void) {
        guard let closing = closings.first, let index = sent.firstIndex(where: { $0.closing == closing }) else {
            return then()
        }
        week.list.book(sent.remove(at: index).claims)
        move(closing, to: .acknowledged) { self.book(Array(closings.dropFirst()), then) }
    }

    private func move(_ closing: ClosingID, to phase: HandOverState.Phase, _ then: @escaping () -> Void) {
        let shift = shift
        week.ask(
            "says that \(closing) is \(phase.rawValue)",
            {
                try await $0.kasse.move(
                    closing, to: phase, reference: nil, reason: nil, shift: shift, caller: Clerk.caller)
            }
        ) { _ in then() }
    }
}
