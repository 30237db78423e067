internal import CUSB

#if canImport(Glibc)
    internal import Glibc
#endif

/// A device held open, and its printer interface taken from the kernel's driver and given back at the end. Lives on the line's
/// own thread.
final class USBHandle {
    let pointer: OpaquePointer
    private let context: USBContext
    private let node: CInt
    private let interface: CInt
    private var isClaimed = false
    private var isOpen = true

    /// Neither sets the device's configuration nor resets it: both would disturb its other interfaces and what it is printing.
    ///
    /// - Parameter name: of the device, for failures.
    /// - Throws: ``PortFailure``
    init(_ target: USBTarget, name: String, context: USBContext) throws(PortFailure) {
        let node = open(target.node, O_RDWR | O_CLOEXEC)
        guard node >= 0 else { throw PortFailure(openingFailed: errno, path: name) }
        var pointer: OpaquePointer?
        let result = libusb_wrap_sys_device(context.pointer, Int(node), &pointer)
        guard let pointer else {
            close(node)
            throw Self.failure(result, name)
        }
        self.pointer = pointer
        self.context = context
        self.node = node
        interface = CInt(target.interface.number)
        try claim(alternate: CInt(target.interface.alternate), name)
    }

    deinit { release() }

    private func claim(alternate: CInt, _ name: String) throws(PortFailure) {
        // Where the kernel has no driver to detach, claiming tells what is wrong.
        libusb_set_auto_detach_kernel_driver(pointer, 1)
        let result = libusb_claim_interface(pointer, interface)
        guard result == LIBUSB_SUCCESS.rawValue else { throw Self.failure(result, name) }
        isClaimed = true
        guard alternate != 0 else { return }
        let setting = libusb_set_interface_alt_setting(pointer, interface, alternate)
        guard setting == LIBUSB_SUCCESS.rawValue else { throw Self.failure(setting, name) }
    }

    /// Whether the plug is in. A device that only takes shows its absence nowhere else before something is sent.
    var isConnected: Bool { cusb_is_connected(node) }

    /// Lets an endpoint that refused a transfer begin anew.
    func clearHalt(_ endpoint: UInt8) {
        libusb_clear_halt(pointer, endpoint)
    }

    /// Gives the interface back to the kernel and closes the device. Transfers still under way end without a word.
    func release() {
        guard isOpen else { return }
        isOpen = false
        if isClaimed { libusb_release_interface(pointer, interface) }
        libusb_close(pointer)
        close(node)
    }

    private static func failure(_ result: CInt, _ name: String) -> PortFailure {
        switch result {
        case LIBUSB_ERROR_BUSY.rawValue: .inUse(path: name)
        case LIBUSB_ERROR_ACCESS.rawValue: .forbidden(path: name)
        case LIBUSB_ERROR_NO_DEVICE.rawValue, LIBUSB_ERROR_NOT_FOUND.rawValue: .missing(path: name)
        default: .unreachable("\(name): \(String(cString: libusb_error_name(result)))")
        }
    }
}
