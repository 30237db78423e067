internal import Daemon
internal import PayPoint

/// Some days at the Kasse: everybody signs on in the morning, sells, counts, changes desks and closes in the evening, while the same
/// things go wrong as on any other day. Between two days the clock on the wall goes on by a night.
final class Week {
    enum Phase { case settingUp, work, evening, over }

    /// How long people work on a day, and how long a night is by the clock on the wall.
    private static let workingDay = Span.seconds(240)
    private static let night = Span.minutes(20 * 60)
    /// Of so many answers, one is lost on its way to whoever asked.
    private static let answersALostOne = 12

    unowned let office: Office
    let plan: WeekPlan
    private let dice: Dice
    private(set) var phase = Phase.settingUp
    private(set) var day = 0
    private(set) var clerks: [WeekClerk] = []
    /// What lies in the drawers.
    var drawers: [RegisterID: Int64] = [:]
    var sales: [SaleID: WeekSale] = [:]
    /// In the order in which they were begun.
    var order: [SaleID] = []
    var moved: [MovementID: WeekModel.Fact] = [:]
    var delivered: [DeliveryID: WeekModel.Fact] = [:]
    /// What the finance system has told, and the main cash office.
    let list: WeekList
    private(set) lazy var cashOffice = WeekCashOffice(of: self)
    /// What was counted at closings and hand-overs, in the order in which people were told that it is booked.
    var closed: [ClosingID: Int64] = [:]
    var handedOver: [RegisterID: [Int64]] = [:]
    /// Registers that somebody has closed today.
    var closedToday: Set<RegisterID> = []
    /// What came into each drawer and left it, by register and period, as the cash books say when all is over.
    private(set) var cashBooks: [ClosingID: [Int64]] = [:]
    /// How each register stood when all was over, as the daemon says.
    private(set) var reports: [RegisterID: RegisterReport] = [:]

    init(_ plan: WeekPlan, in office: Office) {
        self.plan = plan
        self.office = office
        dice = Dice(seed: office.seed, for: "week")
        list = WeekList(dice: Dice(seed: office.seed, for: "receivables"), asOf: office.wall.now())
        clerks = plan.cashiers.map { WeekClerk($0, in: self) }
    }

    func begin() { setUp(firstSteps) }

    private func setUp(_ steps: [@Sendable (PayPointCore) async throws -> Void]) {
        guard let step = steps.first else { return startDay() }
        ask("sets up", step) { answer in
            if case .failure(let error) = answer {
                return self.office.fail(Violation(.booksAgree, "the week cannot be set up: \(error)"))
            }
            self.setUp(Array(steps.dropFirst()))
        }
    }

    private func startDay() {
        day += 1
        phase = .work
        closedToday = []
        office.trace.note("week", "day \(day)")
        for clerk in clerks { clerk.come() }
        office.agenda.after(Self.workingDay) { self.phase = .evening }
    }

    /// Called whenever somebody goes home.
    func left() {
        guard phase == .evening, clerks.allSatisfy(\.isGone) else { return }
        clearDifferences()
    }

    /// The supervisor says of some differences what became of them.
    private func clearDifferences() {
        let shift = ShiftID(unchecked: WeekPlan.supervisor.text)
        ask(
            "looks at differences",
            {
                try await $0.kasse.differences(in: nil, after: nil, for: shift, caller: Clerk.caller).differences
            }
        ) { answer in
            guard case .success(let unsettled) = answer else { return self.waitForNight() }
            self.clear(unsettled.filter { _ in self.dice.oneIn(2) })
        }
    }

    private func clear(_ differences: [Difference]) {
        guard let difference = differences.first else { return waitForNight() }
        let shift = ShiftID(unchecked: WeekPlan.supervisor.text)
        let state = dice.pick([Difference.State.explained, .replaced, .writtenOff])
        ask(
            "settles \(difference.entry)",
            {
                try await $0.kasse.move(
                    difference.entry, to: state, reason: "Nachgesehen", shift: shift, caller: Clerk.caller)
            }
        ) { _ in self.clear(Array(differences.dropFirst())) }
    }

    /// Nobody leaves a payment behind of which it is not known how it ended.
    private func waitForNight() {
        guard office.ledger.payments.values.allSatisfy(\.state.isFinal) else {
            office.agenda.after(.seconds(5)) { self.waitForNight() }
            return
        }
        cashOffice.work {
            guard self.day < self.plan.days else { return self.askForReports(self.plan.registers.map(\.id)) }
            self.office.wall.pass(Self.night)
            self.startDay()
        }
    }

    private func askForReports(_ registers: [RegisterID]) {
        guard let register = registers.first else {
            phase = .over
            return office.close()
        }
        let shift = ShiftID(unchecked: WeekPlan.supervisor.text)
        ask(
            "looks at \(register)",
            {
                try await $0.kasse.report(of: register, for: shift, caller: Clerk.caller)
            }
        ) { answer in
            guard case .success(let report) = answer else { return self.askForReports(Array(registers.dropFirst())) }
            self.reports[register] = report
            self.readCashBooks(of: register, through: report.number, after: 0) {
                self.askForReports(Array(registers.dropFirst()))
            }
        }
    }

    /// The last period first.
    private func readCashBooks(
        of register: RegisterID, through period: Int64, after entry: Int64, then: @escaping () -> Void
    ) {
        guard period > 0 else { return then() }
        let shift = ShiftID(unchecked: WeekPlan.supervisor.text)
        ask(
            "reads the cash book of \(register)",
            {
                try await $0.kasse.cashBook(
                    of: register, period: period, after: entry, for: shift, caller: Clerk.caller)
            }
        ) { answer in
            guard case .success(let page) = answer else { return then() }
            // What one entry moved is one thing that somebody did, whatever it was for.
            var sums: [(entry: Int64, cents: Int64)] = []
            for row in page.rows {
                if let last = sums.last, last.entry == row.entry {
                    sums[sums.count - 1].cents += row.amount.value
                } else {
                    sums.append((row.entry, row.amount.value))
                }
            }
            self.cashBooks[ClosingID(register: register, number: period), default: []] += sums.map(\.cents)
            let next = page.hasMore ? period : period - 1
            self.readCashBooks(
                of: register, through: next, after: page.hasMore ? page.rows.last?.entry ?? 0 : 0, then: then)
        }
    }

    /// Asks until an answer comes, and once in a while loses it and asks again. What is asked can be asked again: it has a name, or
    /// happens only once.
    func ask<Value: Sendable>(
        _ doing: String, _ call: @escaping @Sendable (PayPointCore) async throws -> Value,
        then: @escaping (Result<Value, any Error>) -> Void
    ) {
        let again: () -> Void = {
            self.office.agenda.after(self.dice.milliseconds(300...4000)) { self.ask(doing, call, then: then) }
        }
        guard let daemon = office.daemon else { return again() }
        daemon.call(call) { answer in
            switch answer {
            case .value where self.dice.oneIn(Self.answersALostOne): again()
            case .value(let value): then(.success(value))
            case .noConnection: again()
            case .refused(let error):
                self.office.trace.note("week", "\(doing): \(error)")
                if Self.passes(error) { again() } else { then(.failure(error)) }
            }
        }
    }

    /// Nothing of what was asked is wrong: the disk, or a stop, is in its way.
    private static func passes(_ error: any Error) -> Bool {
        switch error {
        case KasseError.journal, KasseError.payment(.shuttingDown), KasseError.payment(.journal),
            KasseError.saleUnderWay, TariffError.kasse(.journal), is JournalFailure:
            true
        default: false
        }
    }
}

extension PayPointCore {
    var kasse: Kasse { sales.kasse }
}
