/// An open line to a device.
public struct PortLine: Sendable {
    /// What happens on the line, in this order. Ends when the line is lost or abandoned.
    public let events: AsyncStream<PortEvent>
    private let write: @Sendable ([UInt8]) -> Void
    private let close: @Sendable () -> Void

    package init(
        events: AsyncStream<PortEvent>, write: @escaping @Sendable ([UInt8]) -> Void,
        close: @escaping @Sendable () -> Void
    ) {
        self.events = events
        self.write = write
        self.close = close
    }

    /// Sends the bytes behind all that was sent before. ``PortEvent/taken(_:)`` tells when they have left.
    public func send(_ bytes: [UInt8]) {
        write(bytes)
    }

    /// Closes the line and throws away what has not left the process yet.
    public func abandon() {
        close()
    }
}
