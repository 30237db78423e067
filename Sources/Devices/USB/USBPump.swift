/// Moves the bytes of one line between its orders and libusb. Lives on the line's own thread.
final class USBPump {
    let orders: USBOrders
    private let feed: AsyncStream<PortEvent>.Continuation
    private let context: USBContext
    private let handle: USBHandle
    private let output: USBTransfer
    private let input: USBTransfer?
    private var isReadPaused = false

    /// - Throws: ``PortFailure``
    init(_ address: USBAddress, _ feed: AsyncStream<PortEvent>.Continuation) throws(PortFailure) {
        let target = try USBBus.target(of: address)
        let name = "\(address) (\(target.node))"
        guard let context = USBContext() else { throw .unreachable("\(name): libusb") }
        let handle = try USBHandle(target, name: name, context: context)
        let outputEndpoint = target.interface.output.address
        guard let output = USBTransfer(handle, endpoint: outputEndpoint, capacity: USBLimits.transferBytes) else {
            throw .unreachable("\(name): libusb")
        }
        self.feed = feed
        self.context = context
        self.handle = handle
        self.output = output
        input = target.interface.input.flatMap { endpoint in
            let packets = max(USBLimits.transferBytes / endpoint.packetBytes, 1)
            return USBTransfer(handle, endpoint: endpoint.address, capacity: packets * endpoint.packetBytes)
        }
        orders = USBOrders(context)
    }

    /// Runs until the line is abandoned or lost, and then gives everything back. The events end last.
    func run() {
        while !orders.isAbandoned, handle.isConnected, write(), read() {
            let wait = isReadPaused ? USBLimits.emptyReadMilliseconds : USBLimits.idleMilliseconds
            guard context.handleEvents(milliseconds: wait) else { break }
        }
        cancel()
        if output.movedCount > 0 { feed.yield(.taken(output.movedCount)) }
        for transfer in transfers where transfer.isStalled { handle.clearHalt(transfer.endpoint) }
        handle.release()
        feed.finish()
    }

    /// Reports what has been written and writes the next piece.
    ///
    /// - Returns: `false` when the line is lost.
    private func write() -> Bool {
        switch output.state {
        case .pending:
            return true
        case .ended:
            guard output.isComplete else { return false }
            let count = output.movedCount
            output.rest()
            guard tell(.taken(count)) else { return false }
        case .idle:
            break
        }
        let bytes = orders.next(atMost: USBLimits.transferBytes)
        return bytes.isEmpty || output.write(bytes)
    }

    /// Reports what has been read and reads on.
    ///
    /// - Returns: `false` when the line is lost.
    private func read() -> Bool {
        guard let input else { return true }
        switch input.state {
        case .pending:
            return true
        case .ended:
            guard input.isComplete else { return false }
            let bytes = input.movedBytes
            guard bytes.isEmpty || tell(.received(bytes)) else { return false }
            isReadPaused = bytes.isEmpty && !isReadPaused
        case .idle:
            break
        }
        return isReadPaused || input.read()
    }

    private func tell(_ event: PortEvent) -> Bool {
        if case .dropped = feed.yield(event) { false } else { true }
    }

    private var transfers: [USBTransfer] { [output] + (input.map { [$0] } ?? []) }

    /// Calls the transfers back and waits for them.
    private func cancel() {
        for transfer in transfers { transfer.cancel() }
        let clock = ContinuousClock()
        let deadline = clock.now + .milliseconds(USBLimits.cancelMilliseconds)
        while transfers.contains(where: { $0.state == .pending }), clock.now < deadline {
            guard context.handleEvents(milliseconds: USBLimits.cancelMilliseconds) else { return }
        }
    }
}
