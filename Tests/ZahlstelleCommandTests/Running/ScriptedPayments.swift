import Interface
import Synchronization
import Varlink

/// org.zahlstelle.Payments by script: each method answers what the test put in, and remembers what it was asked.
final class ScriptedPayments: OrgZahlstellePayments.Handler {
    typealias API = OrgZahlstellePayments

    /// A method without a script does not exist.
    struct Script: Sendable {
        var start: (@Sendable (API.Request) async throws -> API.Payment)?
        var watch: (@Sendable (VarlinkCall<API.Watch.Reply>) async throws -> API.Watch.Reply)?
        var cancel: (@Sendable () async throws -> API.Cancel.Reply)?
        var list: (@Sendable (API.List.Parameters) -> API.List.Reply)?
        var get: (@Sendable (String) -> API.Payment?)?
        var refund: (@Sendable (API.Refund.Parameters) -> API.Refund.Reply)?
        var checkSignature: (@Sendable (API.CheckSignature.Parameters) -> API.CheckSignature.Reply)?
    }

    private let script: Script

    init(_ script: Script) {
        self.script = script
    }

    func start(
        _ parameters: API.Start.Parameters, _ call: VarlinkCall<API.Start.Reply>
    ) async throws -> API.Start.Reply {
        .init(payment: try await present(script.start)(parameters.payment))
    }

    func watch(
        _ parameters: API.Watch.Parameters, _ call: VarlinkCall<API.Watch.Reply>
    ) async throws -> API.Watch.Reply {
        try await present(script.watch)(call)
    }

    func cancel(
        _ parameters: API.Cancel.Parameters, _ call: VarlinkCall<API.Cancel.Reply>
    ) async throws -> API.Cancel.Reply {
        try await present(script.cancel)()
    }

    func getJournalState(
        _ parameters: OrgZahlstellePayments.GetJournalState.Parameters,
        _ call: VarlinkCall<OrgZahlstellePayments.GetJournalState.Reply>
    ) async throws -> OrgZahlstellePayments.GetJournalState.Reply {
        .init(trouble: nil)
    }

    func list(
        _ parameters: API.List.Parameters, _ call: VarlinkCall<API.List.Reply>
    ) async throws -> API.List.Reply {
        try present(script.list)(parameters)
    }

    func refund(
        _ parameters: API.Refund.Parameters, _ call: VarlinkCall<API.Refund.Reply>
    ) async throws -> API.Refund.Reply {
        try present(script.refund)(parameters)
    }

    func get(_ parameters: API.Get.Parameters, _ call: VarlinkCall<API.Get.Reply>) async throws -> API.Get.Reply {
        guard let payment = script.get?(parameters.id) else {
            throw API.Failure.unknownPayment(
                .init(id: parameters.id, text: "Es gibt keine Zahlung \(parameters.id)", english: "English"))
        }
        return .init(payment: payment)
    }

    func reverse(
        _ parameters: API.Reverse.Parameters, _ call: VarlinkCall<API.Reverse.Reply>
    ) async throws -> API.Reverse.Reply {
        throw VarlinkServiceError.methodNotImplemented(method: call.method)
    }

    func clarify(
        _ parameters: API.Clarify.Parameters, _ call: VarlinkCall<API.Clarify.Reply>
    ) async throws -> API.Clarify.Reply {
        throw VarlinkServiceError.methodNotImplemented(method: call.method)
    }

    func resolve(
        _ parameters: API.Resolve.Parameters, _ call: VarlinkCall<API.Resolve.Reply>
    ) async throws -> API.Resolve.Reply {
        throw VarlinkServiceError.methodNotImplemented(method: call.method)
    }

    func checkSignature(
        _ parameters: API.CheckSignature.Parameters, _ call: VarlinkCall<API.CheckSignature.Reply>
    ) async throws -> API.CheckSignature.Reply {
        try present(script.checkSignature)(parameters)
    }

    private func present<Method>(_ method: Method?) throws -> Method {
        guard let method else { throw VarlinkServiceError.methodNotImplemented(method: "unscripted") }
        return method
    }
}
