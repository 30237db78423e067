#if canImport(Glibc)
    internal import Glibc
#endif

/// Waits for a device to be plugged in, or for udev to give it its name. Costs nothing until something changes.
enum DeviceArrival {
    /// Waits until the address stands for exactly one device. Ends early when the task is cancelled.
    ///
    /// - Returns: whether it was not there first and is now. `false` where nobody would tell of its coming.
    static func wait(for address: PortAddress) async -> Bool {
        guard let kind = Kind(address), let stop = StopSignal() else { return false }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isStarted = OwnThread.start { continuation.resume(returning: watch(for: kind, until: stop)) }
                if !isStarted { continuation.resume(returning: false) }
            }
        } onCancel: {
            stop.raise()
        }
    }

    private enum Kind: Sendable {
        case usb(USBAddress)
        case node(path: String)

        init?(_ address: PortAddress) {
            switch address {
            case .tcp: return nil
            case .usb(let address): self = .usb(address)
            case .serial(let path, _), .file(let path):
                // udev names what lies in /dev, pseudo terminals apart. Where it does not run, as in a container, its monitor is silent
                // for ever.
                guard path.hasPrefix("/dev/"), !path.hasPrefix("/dev/pts/"), access("/run/udev/control", F_OK) == 0
                else { return nil }
                self = .node(path: path)
            }
        }

        var subsystems: [String] {
            switch self {
            case .usb: ["usb"]
            case .node: ["tty", "usbmisc"]
            }
        }

        var isThere: Bool {
            switch self {
            case .usb(let address): (try? USBBus.target(of: address)) != nil
            case .node(let path): access(path, F_OK) == 0
            }
        }
    }

    private static func watch(for kind: Kind, until stop: StopSignal) -> Bool {
        // Listening begins before the first look, so that nothing falls between.
        guard let monitor = DeviceMonitor(of: kind.subsystems) else { return false }
        var waited = false
        while !kind.isThere {
            guard monitor.waitForChange(until: stop) else { return false }
            waited = true
        }
        return waited
    }
}
