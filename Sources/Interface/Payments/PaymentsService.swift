public import PayPoint
public import Varlink

/// org.zahlstelle.Payments on a desk.
public struct PaymentsService: OrgZahlstellePayments.Handler {
    /// A page of List ends when its answer would grow beyond this many bytes, so that it fits one varlink message.
    static let listBytesMax = 512 * 1024

    private let desk: PaymentDesk
    private let health: JournalHealth

    public init(desk: PaymentDesk, health: JournalHealth) {
        self.desk = desk
        self.health = health
    }

    public func start(
        _ parameters: OrgZahlstellePayments.Start.Parameters, _ call: VarlinkCall<OrgZahlstellePayments.Start.Reply>
    ) async throws -> OrgZahlstellePayments.Start.Reply {
        try await translated(.payment) {
            let request = try parameters.payment.domain()
            return .init(payment: .init(try await desk.start(request, caller: Caller(call.peer))))
        }
    }

    public func watch(
        _ parameters: OrgZahlstellePayments.Watch.Parameters, _ call: VarlinkCall<OrgZahlstellePayments.Watch.Reply>
    ) async throws -> OrgZahlstellePayments.Watch.Reply {
        try call.requireMore()
        return try await translated {
            let id = try Wire.payment(parameters.id, field: "id")
            for await update in try await desk.watch(id) {
                switch update {
                case .progress(let progress):
                    try await call.reply(continues: .init(progress: .init(progress)))
                case .changed(let payment):
                    guard !payment.isSettled else { return .init(payment: .init(payment)) }
                    try await call.reply(continues: .init(payment: .init(payment)))
                }
            }
            return .init(payment: .init(try await desk.payment(id)))
        }
    }

    public func get(
        _ parameters: OrgZahlstellePayments.Get.Parameters, _ call: VarlinkCall<OrgZahlstellePayments.Get.Reply>
    ) async throws -> OrgZahlstellePayments.Get.Reply {
        try await translated {
            .init(payment: .init(try await desk.payment(Wire.payment(parameters.id, field: "id"))))
        }
    }

    public func getJournalState(
        _ parameters: OrgZahlstellePayments.GetJournalState.Parameters,
        _ call: VarlinkCall<OrgZahlstellePayments.GetJournalState.Reply>
    ) async throws -> OrgZahlstellePayments.GetJournalState.Reply {
        .init(trouble: await health.trouble.map { .init(text: $0.failure.reasonInGerman, since: $0.since.iso8601) })
    }

    public func list(
        _ parameters: OrgZahlstellePayments.List.Parameters, _ call: VarlinkCall<OrgZahlstellePayments.List.Reply>
    ) async throws -> OrgZahlstellePayments.List.Reply {
        try await translated {
            let filter = try parameters.filter()
            var found = try await desk.payments(filter)
            let isWhole = found.count < filter.limit
            let fitting = PageSize.count(of: found, bytesMax: Self.listBytesMax)
            let next = fitting == found.count && isWhole ? nil : found.prefix(fitting).last?.firstEntry
            found.removeSubrange(fitting...)
            return .init(payments: found.map { .init($0) }, next: next)
        }
    }

    public func cancel(
        _ parameters: OrgZahlstellePayments.Cancel.Parameters, _ call: VarlinkCall<OrgZahlstellePayments.Cancel.Reply>
    ) async throws -> OrgZahlstellePayments.Cancel.Reply {
        try await translated {
            let id = try Wire.payment(parameters.id, field: "id")
            let answer = try await desk.cancel(id, caller: Caller(call.peer))
            return .init(answer: .init(answer), payment: .init(try await desk.payment(id)))
        }
    }

    public func reverse(
        _ parameters: OrgZahlstellePayments.Reverse.Parameters, _ call: VarlinkCall<OrgZahlstellePayments.Reverse.Reply>
    ) async throws -> OrgZahlstellePayments.Reverse.Reply {
        try await translated {
            let id = try Wire.payment(parameters.id, field: "id")
            let original = try await desk.payment(Wire.payment(parameters.original, field: "original"))
            let request = try TakeBack(id: id, original: original, clerk: parameters.clerk, printer: parameters.printer)
                .reversal()
            return .init(payment: .init(try await desk.start(request, caller: Caller(call.peer))))
        }
    }

    public func refund(
        _ parameters: OrgZahlstellePayments.Refund.Parameters, _ call: VarlinkCall<OrgZahlstellePayments.Refund.Reply>
    ) async throws -> OrgZahlstellePayments.Refund.Reply {
        try await translated {
            let id = try Wire.payment(parameters.id, field: "id")
            let original = try await desk.payment(Wire.payment(parameters.original, field: "original"))
            let request = try await TakeBack(
                id: id, original: original, clerk: parameters.clerk, printer: parameters.printer
            ).refund(amount: parameters.amount.map { Cents($0) }, tender: parameters.tender?.domain(), known: desk)
            return .init(payment: .init(try await desk.start(request, caller: Caller(call.peer))))
        }
    }

    public func clarify(
        _ parameters: OrgZahlstellePayments.Clarify.Parameters, _ call: VarlinkCall<OrgZahlstellePayments.Clarify.Reply>
    ) async throws -> OrgZahlstellePayments.Clarify.Reply {
        try await translated {
            .init(payment: .init(try await desk.clarify(Wire.payment(parameters.id, field: "id"))))
        }
    }

    public func resolve(
        _ parameters: OrgZahlstellePayments.Resolve.Parameters, _ call: VarlinkCall<OrgZahlstellePayments.Resolve.Reply>
    ) async throws -> OrgZahlstellePayments.Resolve.Reply {
        try await translated {
            let id = try Wire.payment(parameters.id, field: "id")
            let payment = try await desk.payment(id)
            let amount = parameters.amount.map { Cents($0) } ?? payment.request.amount
            let resolution = Resolution(
                verdict: parameters.booked ? .booked(amount) : .notBooked, clerk: parameters.clerk,
                reason: parameters.reason)
            return .init(payment: .init(try await desk.resolve(id, resolution, caller: Caller(call.peer))))
        }
    }

    public func checkSignature(
        _ parameters: OrgZahlstellePayments.CheckSignature.Parameters,
        _ call: VarlinkCall<OrgZahlstellePayments.CheckSignature.Reply>
    ) async throws -> OrgZahlstellePayments.CheckSignature.Reply {
        try await translated {
            let id = try Wire.payment(parameters.id, field: "id")
            let (payment, reversal) = try await desk.checkSignature(
                of: id, matches: parameters.matches, clerk: parameters.clerk,
                reversal: try await reversal(of: id, parameters), caller: Caller(call.peer))
            return .init(payment: .init(payment), reversal: reversal.map { .init($0) })
        }
    }

    private func reversal(
        of id: PaymentID, _ parameters: OrgZahlstellePayments.CheckSignature.Parameters
    ) async throws -> PaymentRequest? {
        guard !parameters.matches else { return nil }
        let original = try await desk.payment(id)
        // A sale is taken back as a whole, by a call of its own.
        guard original.request.sale == nil else { return nil }
        guard let name = parameters.reversal else {
            throw PaymentError.invalidRequest(RequestFault(field: "reversal", rule: .reversal))
        }
        return try TakeBack(
            id: try Wire.payment(name, field: "reversal"), original: original, clerk: parameters.clerk,
            printer: parameters.printer
        ).reversal()
    }

    /// Says in the interface's errors what the domain throws.
    private func translated<Value: Sendable>(
        _ wish: ErrorText.Wish = .other, _ work: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await work()
        } catch let error as PaymentError {
            throw OrgZahlstellePayments.Failure(error, wish)
        } catch let failure as JournalFailure {
            throw OrgZahlstellePayments.Failure(.journal(failure))
        }
    }
}
