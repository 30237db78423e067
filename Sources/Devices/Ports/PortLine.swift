/// An open line to a device.
public struct PortLine: Sendable {
    /// What happens on the line, in this order. Ends when the line is lost or abandoned.
    public let events: AsyncStream<PortEvent>
    private let write: @Sendable ([UInt8]) -> Void
    private let close: @Sendable () -> Void
    private let watch: @Sendable (LinePatience) -> Void

    package init(
        events: AsyncStream<PortEvent>, write: @escaping @Sendable ([UInt8]) -> Void,
        close: @escaping @Sendable () -> Void, watch: @escaping @Sendable (LinePatience) -> Void = { _ in }
    ) {
        self.events = events
        self.write = write
        self.close = close
        self.watch = watch
    }

    /// Sends the bytes behind all that was sent before. ``PortEvent/taken(_:)`` tells when they have left.
    public func send(_ bytes: [UInt8]) {
        write(bytes)
    }

    /// Says how long the other side may be silent before the line is lost. Behind what was sent before.
    package func have(_ patience: LinePatience) {
        watch(patience)
    }

    /// Closes the line and throws away what has not left the process yet.
    public func abandon() {
        close()
    }
}
