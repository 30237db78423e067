import Synchronization
import Varlink

typealias SamplerAPI = OrgExampleSampler

/// The service behind `org.example.Sampler`.
final class Sampler: OrgExampleSampler.Handler {
    private let texts = Mutex<[String]>([])
    /// Says when a call of `Watch` or `Rest` began.
    let begun: AsyncStream<String>
    /// Says how a call of `Watch` or `Rest` ended.
    let ended: AsyncStream<String>
    private let beginning: AsyncStream<String>.Continuation
    private let ending: AsyncStream<String>.Continuation
    private let release = Gate()

    init() {
        (begun, beginning) = AsyncStream.makeStream()
        (ended, ending) = AsyncStream.makeStream()
    }

    var keptTexts: [String] { texts.withLock { $0 } }

    /// Ends all calls of `Watch` and `Rest`.
    func endAll() { release.open() }

    func echo(
        _ parameters: SamplerAPI.Echo.Parameters, _ call: VarlinkCall<SamplerAPI.Echo.Reply>
    ) async throws -> SamplerAPI.Echo.Reply {
        .init(node: parameters.node, price: parameters.price, ratio: parameters.ratio, note: parameters.note)
    }

    func count(
        _ parameters: SamplerAPI.Count.Parameters, _ call: VarlinkCall<SamplerAPI.Count.Reply>
    ) async throws -> SamplerAPI.Count.Reply {
        if call.wantsMore {
            for number in parameters.from..<parameters.to { try await call.reply(continues: .init(number: number)) }
        }
        return .init(number: parameters.to)
    }

    func watch(
        _ parameters: SamplerAPI.Watch.Parameters, _ call: VarlinkCall<SamplerAPI.Watch.Reply>
    ) async throws -> SamplerAPI.Watch.Reply {
        try await call.reply(continues: .init(state: .idle))
        await rest(call.method)
        return .init(state: .inDoubt)
    }

    func rest(
        _ parameters: SamplerAPI.Rest.Parameters, _ call: VarlinkCall<SamplerAPI.Rest.Reply>
    ) async throws -> SamplerAPI.Rest.Reply {
        await rest(call.method)
        return .init()
    }

    func keep(
        _ parameters: SamplerAPI.Keep.Parameters, _ call: VarlinkCall<SamplerAPI.Keep.Reply>
    ) async throws -> SamplerAPI.Keep.Reply {
        .init(
            texts: texts.withLock {
                $0.append(parameters.text)
                return $0
            })
    }

    func fill(
        _ parameters: SamplerAPI.Fill.Parameters, _ call: VarlinkCall<SamplerAPI.Fill.Reply>
    ) async throws -> SamplerAPI.Fill.Reply {
        .init(text: String(repeating: "x", count: Int(parameters.letters)))
    }

    func who(
        _ parameters: SamplerAPI.Who.Parameters, _ call: VarlinkCall<SamplerAPI.Who.Reply>
    ) async throws -> SamplerAPI.Who.Reply {
        .init(
            userId: Int64(call.peer.userID), groupId: Int64(call.peer.groupID), processId: Int64(call.peer.processID))
    }

    func fail(
        _ parameters: SamplerAPI.Fail.Parameters, _ call: VarlinkCall<SamplerAPI.Fail.Reply>
    ) async throws -> SamplerAPI.Fail.Reply {
        switch parameters.how {
        case .refused: throw SamplerAPI.Failure.refused(.init(itemId: "7", lines: [.init(amount: -1)]))
        case .broken: throw SamplerAPI.Failure.broken
        case .unknown: throw Unknown()
        case .infinite: return .init(number: .infinity)
        }
    }

    struct Unknown: Error {}

    private func rest(_ method: String) async {
        beginning.yield(method)
        let wasCancelled = await !release.wait()
        ending.yield(method + (wasCancelled ? " cancelled" : " done"))
    }
}
