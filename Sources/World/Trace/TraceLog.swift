internal import Logging

/// The daemon's log as part of the trace.
struct TraceLog: LogHandler {
    let trace: Confined<Trace>
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level

    init(_ trace: Trace) {
        self.trace = Confined(trace)
        logLevel = trace.isKept ? .info : .critical
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let about = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let fields = about.isEmpty ? "" : "  (\(about.joined(separator: " ")))"
        trace.value.note("daemon", "\(event.message)\(fields)")
    }
}
