internal import PayPoint
public import Varlink

/// Cash beside payments.
extension RegistersService {
    public func moveCash(
        _ parameters: OrgZahlstelleRegisters.MoveCash.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.MoveCash.Reply>
    ) async throws -> OrgZahlstelleRegisters.MoveCash.Reply {
        try await translated { () async throws(KasseError) in
            let balance = try await kasse.moveCash(
                parameters.movement.domain, Cents(parameters.amount), name: try Name.movement(parameters.name),
                reason: parameters.reason,
                by: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(balance: .init(balance))
        }
    }

    public func countCash(
        _ parameters: OrgZahlstelleRegisters.CountCash.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.CountCash.Reply>
    ) async throws -> OrgZahlstelleRegisters.CountCash.Reply {
        try await translated { () async throws(KasseError) in
            let check = try await kasse.countCash(
                try CashCount(parameters.pieces.map { ($0.value, $0.pieces) }, field: "pieces"),
                at: try Name.register(parameters.register),
                by: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(
                counted: check.counted.count.total.value,
                expected: check.isShown ? check.counted.expected.value : nil,
                difference: check.isShown ? check.counted.difference.value : nil, entry: check.entry,
                hash: Wire.hex(check.hash))
        }
    }

    public func getBalance(
        _ parameters: OrgZahlstelleRegisters.GetBalance.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.GetBalance.Reply>
    ) async throws -> OrgZahlstelleRegisters.GetBalance.Reply {
        try await translated { () async throws(KasseError) in
            let balance = try await kasse.balance(
                of: try Name.register(parameters.register), for: try Name.shift(parameters.shift, field: "shift"),
                caller: Caller(call.peer))
            return .init(balance: .init(balance))
        }
    }

    public func getCashBook(
        _ parameters: OrgZahlstelleRegisters.GetCashBook.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.GetCashBook.Reply>
    ) async throws -> OrgZahlstelleRegisters.GetCashBook.Reply {
        try await translated { () async throws(KasseError) in
            let page = try await kasse.cashBook(
                of: try Name.register(parameters.register), period: parameters.period, after: parameters.after ?? 0,
                for: try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(
                register: page.register.text, period: page.period, opening: page.opening.value,
                rows: page.rows.map { .init($0) }, more: page.hasMore)
        }
    }
}
