internal import PayPoint

/// What clerks have asked for so far.
final class Wishes {
    struct Wish {
        let request: PaymentRequest
        /// As the clerk was told last.
        var told: Payment?
        /// The clerk has given it up for good: nobody waits for it.
        var isOver = false
    }

    private(set) var all: [PaymentID: Wish] = [:]
    private(set) var order: [PaymentID] = []
    /// Cash in the tills, as the clerks have counted it, by register.
    private(set) var tills: [RegisterID: Int64] = [:]
    private var counted: Set<PaymentID> = []
    private var takenBack: Set<PaymentID> = []
    private let dice: Dice

    init(dice: Dice) {
        self.dice = dice
    }

    /// Cents of the usual fees. An office takes the same few all day long, so an amount tells nobody whose payment it was.
    static let fees = [500, 1300, 2600, 3700, 4250]

    subscript(id: PaymentID) -> Wish? { all[id] }

    private func add(
        _ kind: PaymentKind, _ amount: Cents, _ tender: Tender, at register: RegisterID, printer: DeviceID?
    ) -> PaymentRequest {
        let request = PaymentRequest(
            id: PaymentID(unchecked: "Z\(all.count + 1)"), kind: kind, amount: amount, tender: tender,
            register: register, clerk: "ab", lines: [PaymentLine(text: "Gebühr", unitPrice: amount)],
            printer: printer)
        all[request.id] = Wish(request: request)
        order.append(request.id)
        return request
    }

    /// Mostly a usual fee.
    func payment(_ tender: (Cents) -> Tender, at register: RegisterID, printer: DeviceID?) -> PaymentRequest {
        let amount = Cents(Int64(dice.oneIn(6) ? dice.within(1...99) * 100 + dice.below(40) : dice.pick(Self.fees)))
        return add(.payment, amount, tender(amount), at: register, printer: printer)
    }

    /// A payment that nobody asked for by its name.
    func learn(_ request: PaymentRequest) {
        guard all[request.id] == nil else { return }
        all[request.id] = Wish(request: request)
        order.append(request.id)
    }

    /// - Returns: `nil` when it is taken back already, or not approved by card.
    func reversal(of id: PaymentID, at register: RegisterID, printer: DeviceID?) -> PaymentRequest? {
        guard let wish = all[id], let approval = wish.told?.approval, let terminal = wish.request.tender.terminal,
            takenBack.insert(id).inserted
        else { return nil }
        return add(.reversal(of: id), approval.amount, .card(terminal: terminal), at: register, printer: printer)
    }

    /// - Returns: `nil` when no payment is there to take back.
    func takingBack(at register: RegisterID, printer: DeviceID?, isCardThere: (DeviceID) -> Bool) -> PaymentRequest? {
        let candidates = order.filter { id in
            guard let wish = all[id], wish.request.kind == .payment, !takenBack.contains(id) else { return false }
            return wish.told?.state == .approved
        }
        guard !candidates.isEmpty else { return nil }
        let id = dice.pick(candidates)
        guard let wish = all[id], let approval = wish.told?.approval else { return nil }
        takenBack.insert(id)
        switch wish.request.tender {
        case .cash:
            return add(.refund(of: id), approval.amount, .cash(given: .zero), at: register, printer: printer)
        case .card(let terminal):
            guard isCardThere(terminal) else { return nil }
            let kind = dice.oneIn(3) ? PaymentKind.refund(of: id) : .reversal(of: id)
            return add(kind, approval.amount, .card(terminal: terminal), at: register, printer: printer)
        }
    }

    /// The clerk hears how a payment stands, and moves the cash that belongs to it.
    func tell(_ payment: Payment) {
        all[payment.id]?.told = payment
        guard payment.state == .approved, case .cash = payment.request.tender, counted.insert(payment.id).inserted
        else { return }
        let sign: Int64 = payment.request.kind == .payment ? 1 : -1
        tills[payment.request.register, default: 0] += sign * payment.request.amount.value
    }

    func giveUp(_ id: PaymentID) { all[id]?.isOver = true }
}
