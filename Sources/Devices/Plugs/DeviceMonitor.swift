internal import CUDev

#if canImport(Glibc)
    internal import Glibc
#endif

/// Hears from udev when something is plugged in, pulled out or named. Lives on one thread.
final class DeviceMonitor {
    private let udev: OpaquePointer
    private let monitor: OpaquePointer

    /// Fails where the kernel's events do not reach us: without netlink sockets.
    init?(of subsystems: [String]) {
        guard let udev = udev_new() else { return nil }
        guard let monitor = udev_monitor_new_from_netlink(udev, "udev") else {
            udev_unref(udev)
            return nil
        }
        self.udev = udev
        self.monitor = monitor
        let isFiltered = subsystems.allSatisfy {
            udev_monitor_filter_add_match_subsystem_devtype(monitor, $0, nil) >= 0
        }
        guard isFiltered, udev_monitor_enable_receiving(monitor) >= 0 else { return nil }
    }

    deinit {
        udev_monitor_unref(monitor)
        udev_unref(udev)
    }

    /// Blocks until something changed.
    ///
    /// - Returns: `false` when the wait was ended by the signal or cannot go on.
    func waitForChange(until stop: StopSignal) -> Bool {
        var descriptors = [
            pollfd(fd: udev_monitor_get_fd(monitor), events: Int16(POLLIN), revents: 0),
            pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&descriptors, nfds_t(descriptors.count), -1) < 0 {
            guard errno == EINTR else { return false }
        }
        guard descriptors[1].revents == 0, descriptors[0].revents & Int16(POLLHUP | POLLNVAL) == 0 else { return false }
        while let device = udev_monitor_receive_device(monitor) { udev_device_unref(device) }
        return true
    }
}
