import Interface
import Varlink

/// org.zahlstelle.Sales by script: each method answers what the test put in.
struct ScriptedSales: OrgZahlstelleSales.Handler {
    typealias API = OrgZahlstelleSales
    typealias Answer<Parameters, Reply> = @Sendable (Parameters) async throws -> Reply

    /// A method without a script does not exist.
    struct Script: Sendable {
        var sell: Answer<API.Sell.Parameters, API.Sell.Reply>?
        var pay: Answer<API.Pay.Parameters, API.Pay.Reply>?
        var settle: Answer<API.Settle.Parameters, API.Settle.Reply>?
        var abandon: Answer<API.Abandon.Parameters, API.Abandon.Reply>?
        var `defer`: Answer<API.Defer.Parameters, API.Defer.Reply>?
        var redeem: Answer<API.Redeem.Parameters, API.Redeem.Reply>?
        var withdraw: Answer<API.Withdraw.Parameters, API.Withdraw.Reply>?
        var find: Answer<API.Find.Parameters, API.Find.Reply>?
        var release: Answer<API.Release.Parameters, API.Release.Reply>?
        var cancel: Answer<API.Cancel.Parameters, API.Cancel.Reply>?
        var reprint: Answer<API.Reprint.Parameters, API.Reprint.Reply>?
        var get: Answer<API.Get.Parameters, API.Get.Reply>?
        var listOpen: Answer<API.ListOpen.Parameters, API.ListOpen.Reply>?
        var listDeferred: Answer<API.ListDeferred.Parameters, API.ListDeferred.Reply>?
    }

    private let script: Script

    init(_ script: Script) {
        self.script = script
    }

    func sell(
        _ parameters: API.Sell.Parameters, _ call: VarlinkCall<API.Sell.Reply>
    ) async throws -> API.Sell.Reply {
        try await present(script.sell)(parameters)
    }

    func pay(
        _ parameters: API.Pay.Parameters, _ call: VarlinkCall<API.Pay.Reply>
    ) async throws -> API.Pay.Reply {
        try await present(script.pay)(parameters)
    }

    func settle(
        _ parameters: API.Settle.Parameters, _ call: VarlinkCall<API.Settle.Reply>
    ) async throws -> API.Settle.Reply {
        try await present(script.settle)(parameters)
    }

    func abandon(
        _ parameters: API.Abandon.Parameters, _ call: VarlinkCall<API.Abandon.Reply>
    ) async throws -> API.Abandon.Reply {
        try await present(script.abandon)(parameters)
    }

    func `defer`(
        _ parameters: API.Defer.Parameters, _ call: VarlinkCall<API.Defer.Reply>
    ) async throws -> API.Defer.Reply {
        try await present(script.defer)(parameters)
    }

    func redeem(
        _ parameters: API.Redeem.Parameters, _ call: VarlinkCall<API.Redeem.Reply>
    ) async throws -> API.Redeem.Reply {
        try await present(script.redeem)(parameters)
    }

    func withdraw(
        _ parameters: API.Withdraw.Parameters, _ call: VarlinkCall<API.Withdraw.Reply>
    ) async throws -> API.Withdraw.Reply {
        try await present(script.withdraw)(parameters)
    }

    func find(
        _ parameters: API.Find.Parameters, _ call: VarlinkCall<API.Find.Reply>
    ) async throws -> API.Find.Reply {
        try await present(script.find)(parameters)
    }

    func release(
        _ parameters: API.Release.Parameters, _ call: VarlinkCall<API.Release.Reply>
    ) async throws -> API.Release.Reply {
        try await present(script.release)(parameters)
    }

    func cancel(
        _ parameters: API.Cancel.Parameters, _ call: VarlinkCall<API.Cancel.Reply>
    ) async throws -> API.Cancel.Reply {
        try await present(script.cancel)(parameters)
    }

    func reprint(
        _ parameters: API.Reprint.Parameters, _ call: VarlinkCall<API.Reprint.Reply>
    ) async throws -> API.Reprint.Reply {
        try await present(script.reprint)(parameters)
    }

    func get(
        _ parameters: API.Get.Parameters, _ call: VarlinkCall<API.Get.Reply>
    ) async throws -> API.Get.Reply {
        try await present(script.get)(parameters)
    }

    func listOpen(
        _ parameters: API.ListOpen.Parameters, _ call: VarlinkCall<API.ListOpen.Reply>
    ) async throws -> API.ListOpen.Reply {
        try await present(script.listOpen)(parameters)
    }

    func listDeferred(
        _ parameters: API.ListDeferred.Parameters, _ call: VarlinkCall<API.ListDeferred.Reply>
    ) async throws -> API.ListDeferred.Reply {
        try await present(script.listDeferred)(parameters)
    }

    private func present<Method>(_ method: Method?) throws -> Method {
        guard let method else { throw VarlinkServiceError.methodNotImplemented(method: "unscripted") }
        return method
    }
}
