import Interface
import Varlink

/// org.zahlstelle.Settlement by script: each method answers what the test put in.
struct ScriptedSettlement: OrgZahlstelleSettlement.Handler {
    typealias API = OrgZahlstelleSettlement
    typealias Answer<Parameters, Reply> = @Sendable (Parameters) async throws -> Reply

    /// A method without a script does not exist.
    struct Script: Sendable {
        var deliver: Answer<API.Deliver.Parameters, API.Deliver.Reply>?
        var acknowledgeDelivery: Answer<API.AcknowledgeDelivery.Parameters, API.AcknowledgeDelivery.Reply>?
        var getDelivery: Answer<API.GetDelivery.Parameters, API.GetDelivery.Reply>?
        var listDeliveries: Answer<API.ListDeliveries.Parameters, API.ListDeliveries.Reply>?
        var definePlan: Answer<API.DefinePlan.Parameters, API.DefinePlan.Reply>?
        var getPlan: Answer<API.GetPlan.Parameters, API.GetPlan.Reply>?
        var settle: Answer<API.Settle.Parameters, API.Settle.Reply>?
        var getRun: Answer<API.GetRun.Parameters, API.GetRun.Reply>?
        var listRuns: Answer<API.ListRuns.Parameters, API.ListRuns.Reply>?
        var getFile: Answer<API.GetFile.Parameters, API.GetFile.Reply>?
        var moveHandOver: Answer<API.MoveHandOver.Parameters, API.MoveHandOver.Reply>?
        var listHandOvers: Answer<API.ListHandOvers.Parameters, API.ListHandOvers.Reply>?
    }

    private let script: Script

    init(_ script: Script) {
        self.script = script
    }

    func deliver(
        _ parameters: API.Deliver.Parameters, _ call: VarlinkCall<API.Deliver.Reply>
    ) async throws -> API.Deliver.Reply {
        try await present(script.deliver)(parameters)
    }

    func acknowledgeDelivery(
        _ parameters: API.AcknowledgeDelivery.Parameters, _ call: VarlinkCall<API.AcknowledgeDelivery.Reply>
    ) async throws -> API.AcknowledgeDelivery.Reply {
        try await present(script.acknowledgeDelivery)(parameters)
    }

    func getDelivery(
        _ parameters: API.GetDelivery.Parameters, _ call: VarlinkCall<API.GetDelivery.Reply>
    ) async throws -> API.GetDelivery.Reply {
        try await present(script.getDelivery)(parameters)
    }

    func listDeliveries(
        _ parameters: API.ListDeliveries.Parameters, _ call: VarlinkCall<API.ListDeliveries.Reply>
    ) async throws -> API.ListDeliveries.Reply {
        try await present(script.listDeliveries)(parameters)
    }

    func definePlan(
        _ parameters: API.DefinePlan.Parameters, _ call: VarlinkCall<API.DefinePlan.Reply>
    ) async throws -> API.DefinePlan.Reply {
        try await present(script.definePlan)(parameters)
    }

    func getPlan(
        _ parameters: API.GetPlan.Parameters, _ call: VarlinkCall<API.GetPlan.Reply>
    ) async throws -> API.GetPlan.Reply {
        try await present(script.getPlan)(parameters)
    }

    func settle(
        _ parameters: API.Settle.Parameters, _ call: VarlinkCall<API.Settle.Reply>
    ) async throws -> API.Settle.Reply {
        try await present(script.settle)(parameters)
    }

    func getRun(
        _ parameters: API.GetRun.Parameters, _ call: VarlinkCall<API.GetRun.Reply>
    ) async throws -> API.GetRun.Reply {
        try await present(script.getRun)(parameters)
    }

    func listRuns(
        _ parameters: API.ListRuns.Parameters, _ call: VarlinkCall<API.ListRuns.Reply>
    ) async throws -> API.ListRuns.Reply {
        try await present(script.listRuns)(parameters)
    }

    func getFile(
        _ parameters: API.GetFile.Parameters, _ call: VarlinkCall<API.GetFile.Reply>
    ) async throws -> API.GetFile.Reply {
        try await present(script.getFile)(parameters)
    }

    func moveHandOver(
        _ parameters: API.MoveHandOver.Parameters, _ call: VarlinkCall<API.MoveHandOver.Reply>
    ) async throws -> API.MoveHandOver.Reply {
        try await present(script.moveHandOver)(parameters)
    }

    func listHandOvers(
        _ parameters: API.ListHandOvers.Parameters, _ call: VarlinkCall<API.ListHandOvers.Reply>
    ) async throws -> API.ListHandOvers.Reply {
        try await present(script.listHandOvers)(parameters)
    }

    private func present<Method>(_ method: Method?) throws -> Method {
        guard let method else { throw VarlinkServiceError.methodNotImplemented(method: "unscripted") }
        return method
    }
}
