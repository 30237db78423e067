import Interface
import Varlink

/// org.zahlstelle.Receivables by script: each method answers what the test put in.
struct ScriptedReceivables: OrgZahlstelleReceivables.Handler {
    typealias API = OrgZahlstelleReceivables
    typealias Answer<Parameters, Reply> = @Sendable (Parameters) async throws -> Reply

    /// A method without a script does not exist.
    struct Script: Sendable {
        var beginImport: Answer<API.BeginImport.Parameters, API.BeginImport.Reply>?
        var addPart: Answer<API.AddPart.Parameters, API.AddPart.Reply>?
        var finishImport: Answer<API.FinishImport.Parameters, API.FinishImport.Reply>?
        var abortImport: Answer<API.AbortImport.Parameters, API.AbortImport.Reply>?
        var getMark: Answer<API.GetMark.Parameters, API.GetMark.Reply>?
        var find: Answer<API.Find.Parameters, API.Find.Reply>?
        var allocate: Answer<API.Allocate.Parameters, API.Allocate.Reply>?
    }

    private let script: Script

    init(_ script: Script) {
        self.script = script
    }

    func beginImport(
        _ parameters: API.BeginImport.Parameters, _ call: VarlinkCall<API.BeginImport.Reply>
    ) async throws -> API.BeginImport.Reply {
        try await present(script.beginImport)(parameters)
    }

    func addPart(
        _ parameters: API.AddPart.Parameters, _ call: VarlinkCall<API.AddPart.Reply>
    ) async throws -> API.AddPart.Reply {
        try await present(script.addPart)(parameters)
    }

    func finishImport(
        _ parameters: API.FinishImport.Parameters, _ call: VarlinkCall<API.FinishImport.Reply>
    ) async throws -> API.FinishImport.Reply {
        try await present(script.finishImport)(parameters)
    }

    func abortImport(
        _ parameters: API.AbortImport.Parameters, _ call: VarlinkCall<API.AbortImport.Reply>
    ) async throws -> API.AbortImport.Reply {
        try await present(script.abortImport)(parameters)
    }

    func getMark(
        _ parameters: API.GetMark.Parameters, _ call: VarlinkCall<API.GetMark.Reply>
    ) async throws -> API.GetMark.Reply {
        try await present(script.getMark)(parameters)
    }

    func find(
        _ parameters: API.Find.Parameters, _ call: VarlinkCall<API.Find.Reply>
    ) async throws -> API.Find.Reply {
        try await present(script.find)(parameters)
    }

    func allocate(
        _ parameters: API.Allocate.Parameters, _ call: VarlinkCall<API.Allocate.Reply>
    ) async throws -> API.Allocate.Reply {
        try await present(script.allocate)(parameters)
    }

    private func present<Method>(_ method: Method?) throws -> Method {
        guard let method else { throw VarlinkServiceError.methodNotImplemented(method: "unscripted") }
        return method
    }
}
