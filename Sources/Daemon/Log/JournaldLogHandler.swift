public import Logging

#if canImport(Glibc)
    internal import Glibc
#endif

/// Writes to the systemd journal with fields of their own (systemd.journal-fields(7), "Journal Native Protocol"):
/// ZAHLSTELLE_PAYMENT and ZAHLSTELLE_DEVICE, so that `journalctl ZAHLSTELLE_PAYMENT=…` shows one payment.
public struct JournaldLogHandler: LogHandler {
    public var logLevel: Logger.Level = .info
    public var metadata: Logger.Metadata = [:]
    private let descriptor: CInt
    private static let path = "/run/systemd/journal/socket"

    /// - Returns: `nil` when the journal cannot be reached or standard error does not go there.
    public init?(environment: [String: String]) {
        guard environment["JOURNAL_STREAM"] != nil else { return nil }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(Self.path.utf8)) }
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                connect(descriptor, generic, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard connected == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        let fields = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let record = JournaldRecord.bytes(level: event.level, message: "\(event.message)", fields: fields)
        _ = send(descriptor, record, record.count, Int32(MSG_NOSIGNAL))
    }
}
