internal import PayPoint
public import Varlink

/// Offices, people and registers.
extension RegistersService {
    public func defineOffice(
        _ parameters: OrgZahlstelleRegisters.DefineOffice.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.DefineOffice.Reply>
    ) async throws -> OrgZahlstelleRegisters.DefineOffice.Reply {
        try await translated { () async throws(KasseError) in
            try await kasse.define(
                try parameters.office.domain, by: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init()
        }
    }

    public func listOffices(
        _ parameters: OrgZahlstelleRegisters.ListOffices.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.ListOffices.Reply>
    ) async throws -> OrgZahlstelleRegisters.ListOffices.Reply {
        try await translated { () async throws(KasseError) in
            let offices = try await kasse.offices(for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(offices: offices.map { .init($0) })
        }
    }

    public func defineClerk(
        _ parameters: OrgZahlstelleRegisters.DefineClerk.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.DefineClerk.Reply>
    ) async throws -> OrgZahlstelleRegisters.DefineClerk.Reply {
        try await translated { () async throws(KasseError) in
            try await kasse.define(
                try parameters.clerk.domain, by: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init()
        }
    }

    public func listClerks(
        _ parameters: OrgZahlstelleRegisters.ListClerks.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.ListClerks.Reply>
    ) async throws -> OrgZahlstelleRegisters.ListClerks.Reply {
        try await translated { () async throws(KasseError) in
            let clerks = try await kasse.clerks(for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(clerks: clerks.map { .init($0) })
        }
    }

    public func defineRegister(
        _ parameters: OrgZahlstelleRegisters.DefineRegister.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.DefineRegister.Reply>
    ) async throws -> OrgZahlstelleRegisters.DefineRegister.Reply {
        try await translated { () async throws(KasseError) in
            try await kasse.define(
                try parameters.register.domain, by: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init()
        }
    }

    public func listRegisters(
        _ parameters: OrgZahlstelleRegisters.ListRegisters.Parameters,
        _ call: VarlinkCall<OrgZahlstelleRegisters.ListRegisters.Reply>
    ) async throws -> OrgZahlstelleRegisters.ListRegisters.Reply {
        try await translated { () async throws(KasseError) in
            let registers = try await kasse.registers(
                for: try Name.shift(parameters.shift), caller: Caller(call.peer))
            return .init(registers: registers.map { .init($0) })
        }
    }
}
