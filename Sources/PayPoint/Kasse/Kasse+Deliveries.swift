/// Cash on its way to the main cash office.
extension Kasse {
    /// Sends cash of the register at which the clerk sits to the main cash office (Ablieferung). Asking again with the same content
    /// delivers once.
    ///
    /// - Parameters:
    ///   - fromDrawer: what leaves the drawer with it.
    ///   - fromWithdrawn: what was taken out of the drawer before, and was not delivered yet.
    ///   - count: the coins and notes; together they are what is delivered.
    public func deliver(
        _ id: DeliveryID, fromDrawer: Cents, fromWithdrawn: Cents, count: CashCount?, bag: String?, note: String?,
        shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Delivery {
        for (field, amount) in [("fromDrawer", fromDrawer), ("fromWithdrawn", fromWithdrawn)] {
            guard (Cents.zero...Cents.largestPayment).contains(amount) else {
                throw .invalid(RequestFault(field: field, rule: .cash(orZero: true)))
            }
        }
        guard fromDrawer > .zero || fromWithdrawn > .zero else {
            throw .invalid(RequestFault(field: "fromDrawer", rule: .amount))
        }
        try Self.check(texts: [("bag", bag), ("note", note)])
        return try await act(.deliver, shift, caller) { transaction, presence in
            let register = try transaction.books.realRegister(of: presence)
            let made = DeliveryMade(
                delivery: id, register: register.id, fromDrawer: fromDrawer, fromWithdrawn: fromWithdrawn, count: count,
                bag: bag, note: note, by: presence.author, time: transaction.wallTime)
            if let known = try transaction.books.record(Delivery.self, id.text) {
                guard known.made.isSameOrder(as: made) else {
                    throw KasseError.settlement(.deliveryInUse(id))
                }
                return known
            }
            if let count, count.total != made.total {
                throw KasseError.invalid(RequestFault(field: "pieces", rule: .delivered(made.total)))
            }
            try transaction.books.checkCash(fromDrawer, outOf: register.id)
            let available = max(try transaction.books.undelivered(of: register.id), .zero)
            guard fromWithdrawn <= available else {
                throw KasseError.settlement(.notWithdrawn(register.id, available: available))
            }
            try transaction.append(.settlement(.delivered(made)))
            return try transaction.books.delivery(id)
        }
    }

    /// Takes a delivery over at the main cash office. What is missing or too much is booked, and needs a note.
    public func acknowledge(
        _ id: DeliveryID, received: Cents, note: String?, shift: ShiftID, caller: Caller
    ) async throws(KasseError) -> Delivery {
        guard (Cents.zero...Cents.largestPayment).contains(received) else {
            throw .invalid(RequestFault(field: "received", rule: .cash(orZero: true)))
        }
        try Self.check(texts: [("note", note)])
        return try await act(.acknowledgeDelivery, shift, caller) { transaction, presence in
            let delivery = try transaction.books.delivery(id)
            if let known = delivery.acknowledgement {
                guard known.received == received, known.note == note, known.by.sign == presence.author.sign else {
                    throw KasseError.settlement(.deliveryAcknowledged(id))
                }
                return delivery
            }
            if let sign = presence.author.sign, delivery.made.by.sign == sign {
                throw KasseError.settlement(.ownDelivery(id, sign))
            }
            guard note != nil || received == delivery.made.total else {
                throw KasseError.invalid(RequestFault(field: "note", rule: .noteOnDifference(delivery.made.total)))
            }
            let event = DeliveryAcknowledged(
                delivery: id, received: received, note: note, by: presence.author, time: transaction.wallTime)
            try transaction.append(.settlement(.acknowledged(event)))
            return try transaction.books.delivery(id)
        }
    }

    public func delivery(
        _ id: DeliveryID, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> Delivery {
        try await look(.getDelivery, shift, caller) { books, _ in try books.delivery(id) }
    }

    /// Deliveries by their names.
    ///
    /// - Parameters:
    ///   - register: only those of this one.
    ///   - onlyOpen: only those that are on their way: all of them, without pages.
    ///   - last: those behind it.
    public func deliveries(
        of register: RegisterID?, onlyOpen: Bool, after last: DeliveryID?, for shift: ShiftID?, caller: Caller
    ) async throws(KasseError) -> DeliveryPage {
        try await look(.listDeliveries, shift, caller) { books, _ in
            if let register { _ = try books.register(register) }
            let found =
                onlyOpen
                ? try books.openDeliveries()
                : try books.records(Delivery.self, after: last?.text, limit: DeliveryPage.mostRows + 1)
            let hasMore = !onlyOpen && found.count > DeliveryPage.mostRows
            let page = hasMore ? Array(found.prefix(DeliveryPage.mostRows)) : found
            return DeliveryPage(
                deliveries: page.filter { register == nil || $0.made.register == register },
                next: hasMore ? page.last?.id : nil)
        }
    }

    private static func check(texts: [(field: String, text: String?)]) throws(KasseError) {
        for (field, text) in texts {
            guard let text, !PaymentRequest.isText(text) else { continue }
            throw .invalid(RequestFault(field: field, rule: .text(atMost: PaymentRequest.longestText)))
        }
    }
}

/// Some deliveries.
public struct DeliveryPage: Hashable, Sendable {
    /// The most rows that are looked at for one page, some hundred kilobytes as JSON.
    static let mostRows = 300

    public let deliveries: [Delivery]
    /// Behind which the next page begins; `nil` where this is the last.
    public let next: DeliveryID?
}

extension Books {
    fileprivate func delivery(_ id: DeliveryID) throws -> Delivery {
        guard let delivery = try record(Delivery.self, id.text) else { throw KasseError.unknown(.delivery, id.text) }
        return delivery
    }
}

extension DeliveryMade {
    /// Whether somebody asks for the same again: from the same register, whenever that is.
    fileprivate func isSameOrder(as other: DeliveryMade) -> Bool {
        register == other.register && fromDrawer == other.fromDrawer && fromWithdrawn == other.fromWithdrawn
            && count == other.count && bag == other.bag && note == other.note && by.sign == other.by.sign
    }
}

extension RequestRule {
    fileprivate static func delivered(_ total: Cents) -> RequestRule {
        RequestRule(
            english: "pieces that make what is delivered, \(total.english)",
            german: "Stücke, die zusammen die Ablieferung ergeben, \(total.german)")
    }

    fileprivate static func noteOnDifference(_ total: Cents) -> RequestRule {
        RequestRule(
            english: "a note, because \(total.english) was delivered",
            german: "eine Bemerkung, weil \(total.german) abgeliefert wurden")
    }
}
