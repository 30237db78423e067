internal import Daemon
internal import PayPoint

/// A clerk at a register: takes payments one after the other, and asks again with the same name when no answer comes.
final class Clerk {
    let register: Register
    unowned let office: Office
    let dice: Dice
    /// Has nothing more to do; only after closing time.
    private(set) var isDone = false
    /// What the clerk is waiting for, for the trace of a clerk who waits for ever.
    private(set) var doing = "begins"

    static let caller = Caller(user: 1000, group: 1000)

    init(_ register: Register, in office: Office) {
        self.register = register
        self.office = office
        dice = Dice(seed: office.seed, for: "clerk of \(register.id)")
    }

    func begin() { pause(500...4000) }

    func note(_ text: @autoclosure () -> String) { office.trace.note("clerk \(register.id)", text()) }

    private func pause(_ milliseconds: ClosedRange<Int>) {
        doing = "waits for a customer"
        office.agenda.after(dice.milliseconds(milliseconds)) { self.serve() }
    }

    private func next() { pause(200...12_000) }

    /// Takes the next customer.
    private func serve() {
        guard office.isOpen else { return isDone = true }
        switch dice.below(20) {
        case 0...10: payByCard()
        case 11...14: payInCash()
        case 15...16: takeBack()
        case 17: reprint()
        case 18: dice.oneIn(3) ? endDay() : reprint()
        default: openDrawer()
        }
    }

    private var printer: DeviceID? {
        dice.oneIn(6) ? nil : dice.pick(office.printers).plan.id
    }

    private func payByCard() {
        let terminal = dice.pick(office.terminals).plan.id
        let request = office.wishes.payment({ _ in .card(terminal: terminal) }, at: register.id, printer: printer)
        start(request)
        guard dice.oneIn(6) else { return }
        office.agenda.after(dice.milliseconds(100...25_000)) { self.cancel(request.id) }
    }

    private func payInCash() {
        start(office.wishes.payment({ .cash(given: $0) }, at: register.id, printer: printer))
    }

    private func takeBack() {
        guard let request = office.wishes.takingBack(at: register.id, printer: printer, isCardThere: { _ in true })
        else { return next() }
        start(request)
    }

    private func start(_ request: PaymentRequest) {
        office.counts.payments += 1
        note("\(request.id): \(request.kind) of \(request.amount.value) by \(request.tender)")
        ask(for: request, attempt: 1)
        // Somebody presses the button twice.
        guard dice.oneIn(15) else { return }
        office.agenda.after(dice.milliseconds(0...50)) { self.repeatStart(request) }
    }

    private func repeatStart(_ request: PaymentRequest) {
        office.daemon?.call({ try await $0.desk.start(request, caller: Self.caller) }) { answer in
            if case .value(let payment) = answer { self.told(payment) }
        }
    }

    private func ask(for request: PaymentRequest, attempt: Int) {
        doing = "asks for \(request.id)"
        guard let daemon = office.daemon else { return again(request, attempt) }
        daemon.call({ try await $0.desk.start(request, caller: Self.caller) }) { answer in
            switch answer {
            case .value(let payment): self.begun(payment)
            case .noConnection: self.again(request, attempt)
            case .refused(let error): self.refused(request, attempt, error)
            }
        }
    }

    private func again(_ request: PaymentRequest, _ attempt: Int) {
        doing = "asks again for \(request.id)"
        office.agenda.after(dice.milliseconds(500...5000)) { self.ask(for: request, attempt: attempt + 1) }
    }

    /// Only where a refusal can pass by itself it is tried again; without a word that nothing was written the clerk
    /// never lets a payment go.
    private func refused(_ request: PaymentRequest, _ attempt: Int, _ error: any Error) {
        note("\(request.id) refused: \(error)")
        switch error {
        case PaymentError.terminalBusy where attempt < 10, PaymentError.registerBusy where attempt < 10,
            PaymentError.terminalEndsDay where attempt < 10, PaymentError.shuttingDown, is JournalFailure:
            again(request, attempt)
        case PaymentError.idInUse:
            office.fail(Violation(.toldHolds, "\(request.id) was asked for with equal content and called another one"))
        default:
            office.wishes.giveUp(request.id)
            next()
        }
    }

    private func begun(_ payment: Payment) {
        told(payment)
        if payment.openSignature == .awaited { return checkSignature(of: payment) }
        if payment.state.isFinal || payment.state == .inDoubt { next() } else { follow(payment.request) }
    }

    /// Compares the signature, which one in four times is another one.
    private func checkSignature(of payment: Payment) {
        let (matches, register) = (!dice.oneIn(4), register.id)
        let reversal = matches ? nil : office.wishes.reversal(of: payment.id, at: register, printer: printer)
        guard matches || reversal != nil, let daemon = office.daemon else { return next() }
        note("signature on \(payment.id) \(matches ? "matches" : "does not match")")
        daemon.call({
            try await $0.desk.checkSignature(
                of: payment.id, matches: matches, clerk: "ab", reversal: reversal, caller: Self.caller)
        }) { answer in
            if let reversal { self.ask(for: reversal, attempt: 1) } else { self.next() }
        }
    }

    private func endDay() {
        let terminal = dice.pick(office.terminals).plan.id
        guard let daemon = office.daemon else { return next() }
        doing = "has \(terminal) close its day"
        daemon.call({ try await $0.desk.endDay(of: terminal, caller: Self.caller) }) { answer in
            self.note("end-of-day of \(terminal): \(answer)")
            self.next()
        }
    }

    private func told(_ payment: Payment) {
        note("\(payment.id) is \(payment.state.rawValue)")
        office.wishes.tell(payment)
    }

    /// Watches a card payment until it has ended or is in doubt.
    private func follow(_ request: PaymentRequest) {
        doing = "follows \(request.id)"
        guard let daemon = office.daemon else { return again(request, 1) }
        daemon.call({ core in
            for await update in try await core.desk.watch(request.id) {
                guard case .changed(let payment) = update else { continue }
                if payment.state.isFinal || payment.state == .inDoubt { return payment }
            }
            return try await core.desk.payment(request.id)
        }) { answer in
            switch answer {
            case .value(let payment): self.begun(payment)
            case .noConnection, .refused: self.again(request, 1)
            }
        }
    }

    private func cancel(_ id: PaymentID) {
        note("cancels \(id)")
        office.daemon?.call({ try await $0.desk.cancel(id, caller: Self.caller) }) { answer in
            self.note("cancel of \(id): \(answer)")
        }
    }

    private func reprint() {
        let printer = dice.pick(office.printers).plan.id
        let approved = office.wishes.order.filter { office.wishes[$0]?.told?.state == .approved }
        guard !approved.isEmpty, let daemon = office.daemon else { return next() }
        let id = dice.pick(approved)
        note("asks for a copy of \(id)")
        daemon.call({ core in
            try await core.desk.prints.submit(
                .receipt(copy: true), on: printer, payment: id, caller: Self.caller)
        }) { answer in
            self.note("copy of \(id): \(answer)")
            self.next()
        }
    }

    private func openDrawer() {
        guard let drawer = register.drawer, let daemon = office.daemon else { return next() }
        doing = "opens the drawer"
        daemon.call({ try await $0.desk.drawers.open(drawer, reason: .manual("Wechselgeld")) }) { answer in
            self.note("drawer: \(answer)")
            self.next()
        }
    }
}
