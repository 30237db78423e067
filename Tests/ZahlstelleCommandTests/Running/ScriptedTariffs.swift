import Interface
import Varlink

/// org.zahlstelle.Tariffs by script: each method answers what the test put in.
struct ScriptedTariffs: OrgZahlstelleTariffs.Handler {
    typealias API = OrgZahlstelleTariffs
    typealias Answer<Parameters, Reply> = @Sendable (Parameters) async throws -> Reply

    /// A method without a script does not exist.
    struct Script: Sendable {
        var define: Answer<API.Define.Parameters, API.Define.Reply>?
        var end: Answer<API.End.Parameters, API.End.Reply>?
        var withdraw: Answer<API.Withdraw.Parameters, API.Withdraw.Reply>?
        var list: Answer<API.List.Parameters, API.List.Reply>?
        var get: Answer<API.Get.Parameters, API.Get.Reply>?
        var `import`: Answer<API.Import.Parameters, API.Import.Reply>?
        var export: Answer<API.Export.Parameters, API.Export.Reply>?
    }

    private let script: Script

    init(_ script: Script) {
        self.script = script
    }

    func define(
        _ parameters: API.Define.Parameters, _ call: VarlinkCall<API.Define.Reply>
    ) async throws -> API.Define.Reply {
        try await present(script.define)(parameters)
    }

    func end(
        _ parameters: API.End.Parameters, _ call: VarlinkCall<API.End.Reply>
    ) async throws -> API.End.Reply {
        try await present(script.end)(parameters)
    }

    func withdraw(
        _ parameters: API.Withdraw.Parameters, _ call: VarlinkCall<API.Withdraw.Reply>
    ) async throws -> API.Withdraw.Reply {
        try await present(script.withdraw)(parameters)
    }

    func list(
        _ parameters: API.List.Parameters, _ call: VarlinkCall<API.List.Reply>
    ) async throws -> API.List.Reply {
        try await present(script.list)(parameters)
    }

    func get(
        _ parameters: API.Get.Parameters, _ call: VarlinkCall<API.Get.Reply>
    ) async throws -> API.Get.Reply {
        try await present(script.get)(parameters)
    }

    func `import`(
        _ parameters: API.Import.Parameters, _ call: VarlinkCall<API.Import.Reply>
    ) async throws -> API.Import.Reply {
        try await present(script.`import`)(parameters)
    }

    func export(
        _ parameters: API.Export.Parameters, _ call: VarlinkCall<API.Export.Reply>
    ) async throws -> API.Export.Reply {
        try await present(script.export)(parameters)
    }

    private func present<Method>(_ method: Method?) throws -> Method {
        guard let method else { throw VarlinkServiceError.methodNotImplemented(method: "unscripted") }
        return method
    }
}
