/// Opens lines to printers on USB.
enum USBPort {
    /// Opens the printer once, on a thread that then carries the line until it ends.
    ///
    /// - Throws: ``PortFailure``
    static func open(
        _ address: USBAddress, _ events: AsyncStream<PortEvent>, _ feed: AsyncStream<PortEvent>.Continuation
    ) async throws(PortFailure) -> PortLine {
        let opened: Result<USBOrders, PortFailure> = await withCheckedContinuation { continuation in
            let isStarted = OwnThread.start {
                do throws(PortFailure) {
                    let pump = try USBPump(address, feed)
                    continuation.resume(returning: .success(pump.orders))
                    pump.run()
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
            if !isStarted { continuation.resume(returning: .failure(.unreachable("\(address): keine Threads frei"))) }
        }
        let orders = try opened.get()
        return PortLine(events: events, write: orders.send, close: orders.abandon)
    }
}
