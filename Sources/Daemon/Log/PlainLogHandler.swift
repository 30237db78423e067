public import Logging
public import PayPoint

#if canImport(Glibc)
    internal import Glibc
#endif

/// Writes a line per message to standard error, for whoever runs the daemon in a terminal.
public struct PlainLogHandler: LogHandler {
    public var logLevel: Logger.Level = .info
    public var metadata: Logger.Metadata = [:]
    private let clock: any WallClock

    public init(clock: any WallClock) {
        self.clock = clock
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        let fields = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let text = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        let line = "\(clock.now().iso8601) \(event.level) \(event.message)\(text)\n"
        let bytes = Array(line.utf8)
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }
}
