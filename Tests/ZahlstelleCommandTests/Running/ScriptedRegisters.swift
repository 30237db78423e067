import Interface
import Varlink

/// org.zahlstelle.Registers by script: each method answers what the test put in.
struct ScriptedRegisters: OrgZahlstelleRegisters.Handler {
    typealias API = OrgZahlstelleRegisters
    typealias Answer<Parameters, Reply> = @Sendable (Parameters) async throws -> Reply

    /// A method without a script does not exist.
    struct Script: Sendable {
        var defineOffice: Answer<API.DefineOffice.Parameters, API.DefineOffice.Reply>?
        var listOffices: Answer<API.ListOffices.Parameters, API.ListOffices.Reply>?
        var defineClerk: Answer<API.DefineClerk.Parameters, API.DefineClerk.Reply>?
        var listClerks: Answer<API.ListClerks.Parameters, API.ListClerks.Reply>?
        var defineRegister: Answer<API.DefineRegister.Parameters, API.DefineRegister.Reply>?
        var listRegisters: Answer<API.ListRegisters.Parameters, API.ListRegisters.Reply>?
        var signOn: Answer<API.SignOn.Parameters, API.SignOn.Reply>?
        var switchRegister: Answer<API.SwitchRegister.Parameters, API.SwitchRegister.Reply>?
        var handOver: Answer<API.HandOver.Parameters, API.HandOver.Reply>?
        var takeOver: Answer<API.TakeOver.Parameters, API.TakeOver.Reply>?
        var signOff: Answer<API.SignOff.Parameters, API.SignOff.Reply>?
        var endShift: Answer<API.EndShift.Parameters, API.EndShift.Reply>?
        var listShifts: Answer<API.ListShifts.Parameters, API.ListShifts.Reply>?
        var moveCash: Answer<API.MoveCash.Parameters, API.MoveCash.Reply>?
        var countCash: Answer<API.CountCash.Parameters, API.CountCash.Reply>?
        var getBalance: Answer<API.GetBalance.Parameters, API.GetBalance.Reply>?
        var getCashBook: Answer<API.GetCashBook.Parameters, API.GetCashBook.Reply>?
    }

    private let script: Script

    init(_ script: Script) {
        self.script = script
    }

    func defineOffice(
        _ parameters: API.DefineOffice.Parameters, _ call: VarlinkCall<API.DefineOffice.Reply>
    ) async throws -> API.DefineOffice.Reply {
        try await present(script.defineOffice)(parameters)
    }

    func listOffices(
        _ parameters: API.ListOffices.Parameters, _ call: VarlinkCall<API.ListOffices.Reply>
    ) async throws -> API.ListOffices.Reply {
        try await present(script.listOffices)(parameters)
    }

    func defineClerk(
        _ parameters: API.DefineClerk.Parameters, _ call: VarlinkCall<API.DefineClerk.Reply>
    ) async throws -> API.DefineClerk.Reply {
        try await present(script.defineClerk)(parameters)
    }

    func listClerks(
        _ parameters: API.ListClerks.Parameters, _ call: VarlinkCall<API.ListClerks.Reply>
    ) async throws -> API.ListClerks.Reply {
        try await present(script.listClerks)(parameters)
    }

    func defineRegister(
        _ parameters: API.DefineRegister.Parameters, _ call: VarlinkCall<API.DefineRegister.Reply>
    ) async throws -> API.DefineRegister.Reply {
        try await present(script.defineRegister)(parameters)
    }

    func listRegisters(
        _ parameters: API.ListRegisters.Parameters, _ call: VarlinkCall<API.ListRegisters.Reply>
    ) async throws -> API.ListRegisters.Reply {
        try await present(script.listRegisters)(parameters)
    }

    func signOn(
        _ parameters: API.SignOn.Parameters, _ call: VarlinkCall<API.SignOn.Reply>
    ) async throws -> API.SignOn.Reply {
        try await present(script.signOn)(parameters)
    }

    func switchRegister(
        _ parameters: API.SwitchRegister.Parameters, _ call: VarlinkCall<API.SwitchRegister.Reply>
    ) async throws -> API.SwitchRegister.Reply {
        try await present(script.switchRegister)(parameters)
    }

    func handOver(
        _ parameters: API.HandOver.Parameters, _ call: VarlinkCall<API.HandOver.Reply>
    ) async throws -> API.HandOver.Reply {
        try await present(script.handOver)(parameters)
    }

    func takeOver(
        _ parameters: API.TakeOver.Parameters, _ call: VarlinkCall<API.TakeOver.Reply>
    ) async throws -> API.TakeOver.Reply {
        try await present(script.takeOver)(parameters)
    }

    func signOff(
        _ parameters: API.SignOff.Parameters, _ call: VarlinkCall<API.SignOff.Reply>
    ) async throws -> API.SignOff.Reply {
        try await present(script.signOff)(parameters)
    }

    func endShift(
        _ parameters: API.EndShift.Parameters, _ call: VarlinkCall<API.EndShift.Reply>
    ) async throws -> API.EndShift.Reply {
        try await present(script.endShift)(parameters)
    }

    func listShifts(
        _ parameters: API.ListShifts.Parameters, _ call: VarlinkCall<API.ListShifts.Reply>
    ) async throws -> API.ListShifts.Reply {
        try await present(script.listShifts)(parameters)
    }

    func moveCash(
        _ parameters: API.MoveCash.Parameters, _ call: VarlinkCall<API.MoveCash.Reply>
    ) async throws -> API.MoveCash.Reply {
        try await present(script.moveCash)(parameters)
    }

    func countCash(
        _ parameters: API.CountCash.Parameters, _ call: VarlinkCall<API.CountCash.Reply>
    ) async throws -> API.CountCash.Reply {
        try await present(script.countCash)(parameters)
    }

    func getBalance(
        _ parameters: API.GetBalance.Parameters, _ call: VarlinkCall<API.GetBalance.Reply>
    ) async throws -> API.GetBalance.Reply {
        try await present(script.getBalance)(parameters)
    }

    func getCashBook(
        _ parameters: API.GetCashBook.Parameters, _ call: VarlinkCall<API.GetCashBook.Reply>
    ) async throws -> API.GetCashBook.Reply {
        try await present(script.getCashBook)(parameters)
    }

    private func present<Method>(_ method: Method?) throws -> Method {
        guard let method else { throw VarlinkServiceError.methodNotImplemented(method: "unscripted") }
        return method
    }
}
