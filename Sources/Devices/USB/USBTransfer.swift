internal import CUSB

/// One bulk transfer with its own buffer, submitted again and again. Lives on the line's own thread.
final class USBTransfer {
    enum State {
        case idle
        case pending
        /// Came back, whole or not.
        case ended
    }

    let endpoint: UInt8
    private(set) var state = State.idle
    /// Held until the transfer is freed: libusb looks at its context then.
    private let handle: USBHandle
    private let transfer: UnsafeMutablePointer<libusb_transfer>
    private let buffer: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter capacity: in bytes; for reading a multiple of the packet size.
    init?(_ handle: USBHandle, endpoint: UInt8, capacity: Int) {
        guard let transfer = libusb_alloc_transfer(0) else { return nil }
        self.handle = handle
        self.transfer = transfer
        self.endpoint = endpoint
        buffer = .allocate(capacity: capacity)
        buffer.initialize(repeating: 0)
        libusb_fill_bulk_transfer(
            transfer, handle.pointer, endpoint, buffer.baseAddress, CInt(capacity),
            { transfer in
                guard let user = transfer?.pointee.user_data else { return }
                Unmanaged<USBTransfer>.fromOpaque(user).takeUnretainedValue().state = .ended
            }, Unmanaged.passUnretained(self).toOpaque(), 0)
    }

    /// Nothing is under way any more: the line waits for its transfers, and where one does not come back it closes the device
    /// first, which makes libusb and the kernel forget it.
    deinit {
        libusb_free_transfer(transfer)
        buffer.deallocate()
    }

    /// Whether everything went well.
    var isComplete: Bool { state == .ended && transfer.pointee.status == LIBUSB_TRANSFER_COMPLETED }
    var isStalled: Bool { state == .ended && transfer.pointee.status == LIBUSB_TRANSFER_STALL }
    /// How many bytes were moved, also when it did not go well.
    var movedCount: Int { state == .ended ? Int(transfer.pointee.actual_length) : 0 }
    var movedBytes: [UInt8] { Array(buffer.prefix(movedCount)) }

    /// Forgets how it ended.
    func rest() {
        if state == .ended { state = .idle }
    }

    func read() -> Bool {
        submit(count: buffer.count)
    }

    /// - Parameter bytes: no more than the capacity.
    func write(_ bytes: [UInt8]) -> Bool {
        submit(count: buffer.update(fromContentsOf: bytes))
    }

    func cancel() {
        if state == .pending { libusb_cancel_transfer(transfer) }
    }

    private func submit(count: Int) -> Bool {
        transfer.pointee.length = CInt(count)
        state = .pending
        guard libusb_submit_transfer(transfer) == LIBUSB_SUCCESS.rawValue else {
            state = .idle
            return false
        }
        return true
    }
}
