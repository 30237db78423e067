import Interface
import Varlink

/// org.zahlstelle.Closings by script: each method answers what the test put in.
struct ScriptedClosings: OrgZahlstelleClosings.Handler {
    typealias API = OrgZahlstelleClosings
    typealias Answer<Parameters, Reply> = @Sendable (Parameters) async throws -> Reply

    /// A method without a script does not exist.
    struct Script: Sendable {
        var getReport: Answer<API.GetReport.Parameters, API.GetReport.Reply>?
        var sign: Answer<API.Sign.Parameters, API.Sign.Reply>?
        var close: Answer<API.Close.Parameters, API.Close.Reply>?
        var get: Answer<API.Get.Parameters, API.Get.Reply>?
        var list: Answer<API.List.Parameters, API.List.Reply>?
        var listDifferences: Answer<API.ListDifferences.Parameters, API.ListDifferences.Reply>?
        var moveDifference: Answer<API.MoveDifference.Parameters, API.MoveDifference.Reply>?
        var audit: Answer<API.Audit.Parameters, API.Audit.Reply>?
        var getAudit: Answer<API.GetAudit.Parameters, API.GetAudit.Reply>?
        var listAudits: Answer<API.ListAudits.Parameters, API.ListAudits.Reply>?
    }

    private let script: Script

    init(_ script: Script) {
        self.script = script
    }

    func getReport(
        _ parameters: API.GetReport.Parameters, _ call: VarlinkCall<API.GetReport.Reply>
    ) async throws -> API.GetReport.Reply {
        try await present(script.getReport)(parameters)
    }

    func sign(_ parameters: API.Sign.Parameters, _ call: VarlinkCall<API.Sign.Reply>) async throws -> API.Sign.Reply {
        try await present(script.sign)(parameters)
    }

    func close(
        _ parameters: API.Close.Parameters, _ call: VarlinkCall<API.Close.Reply>
    ) async throws -> API.Close.Reply {
        try await present(script.close)(parameters)
    }

    func get(_ parameters: API.Get.Parameters, _ call: VarlinkCall<API.Get.Reply>) async throws -> API.Get.Reply {
        try await present(script.get)(parameters)
    }

    func list(_ parameters: API.List.Parameters, _ call: VarlinkCall<API.List.Reply>) async throws -> API.List.Reply {
        try await present(script.list)(parameters)
    }

    func listDifferences(
        _ parameters: API.ListDifferences.Parameters, _ call: VarlinkCall<API.ListDifferences.Reply>
    ) async throws -> API.ListDifferences.Reply {
        try await present(script.listDifferences)(parameters)
    }

    func moveDifference(
        _ parameters: API.MoveDifference.Parameters, _ call: VarlinkCall<API.MoveDifference.Reply>
    ) async throws -> API.MoveDifference.Reply {
        try await present(script.moveDifference)(parameters)
    }

    func audit(
        _ parameters: API.Audit.Parameters, _ call: VarlinkCall<API.Audit.Reply>
    ) async throws -> API.Audit.Reply {
        try await present(script.audit)(parameters)
    }

    func getAudit(
        _ parameters: API.GetAudit.Parameters, _ call: VarlinkCall<API.GetAudit.Reply>
    ) async throws -> API.GetAudit.Reply {
        try await present(script.getAudit)(parameters)
    }

    func listAudits(
        _ parameters: API.ListAudits.Parameters, _ call: VarlinkCall<API.ListAudits.Reply>
    ) async throws -> API.ListAudits.Reply {
        try await present(script.listAudits)(parameters)
    }

    private func present<Method>(_ method: Method?) throws -> Method {
        guard let method else { throw VarlinkServiceError.methodNotImplemented(method: "unscripted") }
        return method
    }
}
