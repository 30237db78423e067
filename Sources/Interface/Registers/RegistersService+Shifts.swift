internal import PayPoint
public import Varlink

/// Coming, changing desks, going.
extension RegistersService {
    public func signOn(
        _ parameters: OrgZahlstelleRegisters.SignOn.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.SignOn.Reply>
    ) async throws -> OrgZahlstelleRegisters.SignOn.Reply {
        try await translated { () async throws(KasseError) in
            let shift = try await kasse.signOn(
                try Name.shift(parameters.shift, field: "shift"),
                clerk: try Name.sign(parameters.clerk, field: "clerk"),
                register: try Name.register(parameters.register), isTraining: parameters.training ?? false,
                endsOther: parameters.endsOther ?? false, caller: Caller(call.peer))
            return .init(shift: .init(shift))
        }
    }

    public func switchRegister(
        _ parameters: OrgZahlstelleRegisters.SwitchRegister.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.SwitchRegister.Reply>
    ) async throws -> OrgZahlstelleRegisters.SwitchRegister.Reply {
        try await translated { () async throws(KasseError) in
            let seat = try await kasse.switchRegister(
                try Name.shift(parameters.shift, field: "shift"), to: try Name.register(parameters.register),
                caller: Caller(call.peer))
            return .init(
                shift: .init(seat.shift), left: seat.left?.text, openSales: seat.openSales.map(\.text))
        }
    }

    public func handOver(
        _ parameters: OrgZahlstelleRegisters.HandOver.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.HandOver.Reply>
    ) async throws -> OrgZahlstelleRegisters.HandOver.Reply {
        try await translated { () async throws(KasseError) in
            let handed = try await kasse.handOver(
                try Name.shift(parameters.shift, field: "shift"), to: try Name.shift(parameters.to, field: "to"),
                count: try Self.count(parameters.count), caller: Caller(call.peer))
            return .init(
                shift: .init(handed.shift), difference: handed.difference?.value, entry: handed.entry)
        }
    }

    public func takeOver(
        _ parameters: OrgZahlstelleRegisters.TakeOver.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.TakeOver.Reply>
    ) async throws -> OrgZahlstelleRegisters.TakeOver.Reply {
        try await translated { () async throws(KasseError) in
            let taken = try await kasse.takeOver(
                try Name.shift(parameters.shift, field: "shift"),
                register: try Name.register(parameters.register, field: "register"), reason: parameters.reason,
                count: try Self.count(parameters.count), caller: Caller(call.peer))
            return .init(
                shift: .init(taken.shift), difference: taken.difference?.value, entry: taken.entry,
                left: taken.seat.left?.text, openSales: taken.seat.openSales.map(\.text))
        }
    }

    public func signOff(
        _ parameters: OrgZahlstelleRegisters.SignOff.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.SignOff.Reply>
    ) async throws -> OrgZahlstelleRegisters.SignOff.Reply {
        try await translated { () async throws(KasseError) in
            let left = try await kasse.signOff(
                try Name.shift(parameters.shift, field: "shift"), caller: Caller(call.peer))
            return .init(openSales: left.map(\.text))
        }
    }

    public func endShift(
        _ parameters: OrgZahlstelleRegisters.EndShift.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.EndShift.Reply>
    ) async throws -> OrgZahlstelleRegisters.EndShift.Reply {
        try await translated { () async throws(KasseError) in
            let left = try await kasse.end(
                try Name.shift(parameters.other, field: "other"), by: try Name.shift(parameters.shift),
                caller: Caller(call.peer))
            return .init(openSales: left.map(\.text))
        }
    }

    public func listShifts(
        _ parameters: OrgZahlstelleRegisters.ListShifts.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.ListShifts.Reply>
    ) async throws -> OrgZahlstelleRegisters.ListShifts.Reply {
        try await translated { () async throws(KasseError) in
            let shifts = try await kasse.shifts(for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(shifts: shifts.map { .init($0) })
        }
    }

    private static func count(_ pieces: [OrgZahlstelleRegisters.Pieces]?) throws(KasseError) -> CashCount? {
        guard let pieces else { return nil }
        return try CashCount(pieces.map { ($0.value, $0.pieces) }, field: "count")
    }
}
