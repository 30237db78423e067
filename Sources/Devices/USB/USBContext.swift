internal import CUSB

#if canImport(Glibc)
    internal import Glibc
#endif

/// A libusb context: an event loop.
///
/// `@unchecked Sendable` holds because the pointer never changes and is freed when nobody has this object any more. Several
/// threads use it for ``interrupt()`` alone, which libusb allows at any time (libusb, "Multi-threaded applications and
/// asynchronous I/O"); everything else is called on the line's own thread.
final class USBContext: @unchecked Sendable {
    let pointer: OpaquePointer

    init?() {
        var pointer: OpaquePointer?
        guard cusb_new_context(&pointer) == LIBUSB_SUCCESS.rawValue, let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { libusb_exit(pointer) }

    /// Ends the wait of the thread that handles events, or its next one.
    func interrupt() {
        libusb_interrupt_event_handler(pointer)
    }

    /// Waits for events and handles them.
    ///
    /// - Returns: `false` if libusb cannot go on.
    func handleEvents(milliseconds: Int) -> Bool {
        var wait = timeval(tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
        let result = libusb_handle_events_timeout_completed(pointer, &wait, nil)
        return result == LIBUSB_SUCCESS.rawValue || result == LIBUSB_ERROR_INTERRUPTED.rawValue
    }
}
