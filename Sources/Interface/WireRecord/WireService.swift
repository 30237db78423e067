internal import Dispatch
internal import PayPoint
public import Varlink
public import WireRecord

/// org.zahlstelle.Wire on the record.
public struct WireService: OrgZahlstelleWire.Handler {
    private static let largestLimit: Int64 = 1000
    private static let usualLimit: Int64 = 100

    private let archive: WireArchive

    public init(archive: WireArchive) {
        self.archive = archive
    }

    public func list(
        _ parameters: OrgZahlstelleWire.List.Parameters, _ call: VarlinkCall<OrgZahlstelleWire.List.Reply>
    ) async throws -> OrgZahlstelleWire.List.Reply {
        let limit = parameters.limit ?? Self.usualLimit
        guard (1...Self.largestLimit).contains(limit) else {
            throw VarlinkServiceError.invalidParameter(parameter: "limit")
        }
        let device = parameters.device.flatMap { DeviceID($0) }
        if parameters.device != nil, device == nil {
            throw VarlinkServiceError.invalidParameter(parameter: "device")
        }
        let found = try await reading { archive throws(WireArchiveError) in try archive.conversations(with: device) }
            .filter { parameters.payment == nil || $0.head.payment?.text == parameters.payment }
        return .init(conversations: found.suffix(Int(limit)).reversed().map { .init($0) })
    }

    public func export(
        _ parameters: OrgZahlstelleWire.Export.Parameters, _ call: VarlinkCall<OrgZahlstelleWire.Export.Reply>
    ) async throws -> OrgZahlstelleWire.Export.Reply {
        let found = try await reading { archive throws(WireArchiveError) in
            try archive.conversations(named: parameters.name)
        }
        guard !found.isEmpty else {
            throw OrgZahlstelleWire.Failure.unknownConversation(
                .init(
                    name: parameters.name, text: "Über \(parameters.name) ist nichts aufgezeichnet, oder nicht mehr",
                    english: "Nothing is recorded about \(parameters.name), or no longer"))
        }
        return .init(lines: found.flatMap(\.lines).map { String(decoding: $0, as: UTF8.self) })
    }

    /// Reads some MiB, and not on the threads that payments run on.
    private func reading(
        _ work: @escaping @Sendable (WireArchive) throws(WireArchiveError) -> [WireConversation]
    ) async throws -> [WireConversation] {
        let archive = self.archive
        let result = await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .utility).async {
                continuation.resume(returning: Result { () throws(WireArchiveError) in try work(archive) })
            }
        }
        switch result {
        case .success(let found): return found
        case .failure(let error):
            throw OrgZahlstelleWire.Failure.recordUnavailable(
                .init(
                    text: "Die Aufzeichnung der Leitungen ist nicht lesbar: \(error.path)",
                    english: "The record of the lines cannot be read: \(error.path)"))
        }
    }
}

extension OrgZahlstelleWire.Conversation {
    public init(_ conversation: WireConversation) {
        self.init(
            name: conversation.head.name, device: conversation.head.device.text,
            time: conversation.head.time.iso8601, payment: conversation.head.payment?.text, order: conversation.order,
            outcome: conversation.outcome, messages: Int64(conversation.messageCount),
            whole: !conversation.isIncomplete)
    }
}
