import Interface
import Varlink

/// org.zahlstelle.Reports by script: each method answers what the test put in.
struct ScriptedReports: OrgZahlstelleReports.Handler {
    typealias API = OrgZahlstelleReports
    typealias Answer<Parameters, Reply> = @Sendable (Parameters) async throws -> Reply

    /// A method without a script does not exist.
    struct Script: Sendable {
        var evaluate: Answer<API.Evaluate.Parameters, API.Evaluate.Reply>?
        var listReceipts: Answer<API.ListReceipts.Parameters, API.ListReceipts.Reply>?
        var getTable: Answer<API.GetTable.Parameters, API.GetTable.Reply>?
        var getPage: Answer<API.GetPage.Parameters, API.GetPage.Reply>?
    }

    private let script: Script

    init(_ script: Script) {
        self.script = script
    }

    func evaluate(
        _ parameters: API.Evaluate.Parameters, _ call: VarlinkCall<API.Evaluate.Reply>
    ) async throws -> API.Evaluate.Reply {
        try await present(script.evaluate)(parameters)
    }

    func listReceipts(
        _ parameters: API.ListReceipts.Parameters, _ call: VarlinkCall<API.ListReceipts.Reply>
    ) async throws -> API.ListReceipts.Reply {
        try await present(script.listReceipts)(parameters)
    }

    func getTable(
        _ parameters: API.GetTable.Parameters, _ call: VarlinkCall<API.GetTable.Reply>
    ) async throws -> API.GetTable.Reply {
        try await present(script.getTable)(parameters)
    }

    func getPage(
        _ parameters: API.GetPage.Parameters, _ call: VarlinkCall<API.GetPage.Reply>
    ) async throws -> API.GetPage.Reply {
        try await present(script.getPage)(parameters)
    }

    private func present<Method>(_ method: Method?) throws -> Method {
        guard let method else { throw VarlinkServiceError.methodNotImplemented(method: "unscripted") }
        return method
    }
}
