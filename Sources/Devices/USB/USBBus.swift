internal import CUDev

#if canImport(Glibc)
    internal import Glibc
#endif

/// What is plugged in, as udev and sysfs tell it. The calls block for milliseconds, or as long as the kernel talks to a device
/// that was just plugged in.
enum USBBus {
    /// - Throws: what ``USBTarget/init(_:among:)`` throws.
    static func target(of address: USBAddress) throws(PortFailure) -> USBTarget {
        try USBTarget(address, among: devices(named: address))
    }

    private static func devices(named address: USBAddress) -> [USBDevice] {
        guard let udev = udev_new() else { return [] }
        defer { udev_unref(udev) }
        guard let search = udev_enumerate_new(udev) else { return [] }
        defer { udev_enumerate_unref(search) }
        udev_enumerate_add_match_subsystem(search, "usb")
        udev_enumerate_add_match_property(search, "DEVTYPE", "usb_device")
        udev_enumerate_scan_devices(search)
        var devices: [USBDevice] = []
        var entry = udev_enumerate_get_list_entry(search)
        while let current = entry {
            entry = udev_list_entry_get_next(current)
            guard let found = udev_device_new_from_syspath(udev, udev_list_entry_get_name(current)) else { continue }
            defer { udev_device_unref(found) }
            guard let identity = identity(of: found), address.names(identity) else { continue }
            if let device = device(found, identity) { devices.append(device) }
        }
        return devices
    }

    private static func identity(of device: OpaquePointer) -> USBIdentity? {
        guard let vendor = attribute("idVendor", of: device).flatMap({ UInt16($0, radix: 16) }),
            let product = attribute("idProduct", of: device).flatMap({ UInt16($0, radix: 16) }),
            let place = udev_device_get_sysname(device)
        else { return nil }
        return USBIdentity(
            vendor: vendor, product: product, serial: attribute("serial", of: device), place: String(cString: place))
    }

    private static func device(_ device: OpaquePointer, _ identity: USBIdentity) -> USBDevice? {
        guard let node = udev_device_get_devnode(device), let directory = udev_device_get_syspath(device) else {
            return nil
        }
        return USBDevice(
            identity: identity, node: String(cString: node),
            configuration: attribute("bConfigurationValue", of: device).flatMap { UInt8($0) } ?? 0,
            descriptors: contents(of: String(cString: directory) + "/descriptors"))
    }

    private static func attribute(_ name: String, of device: OpaquePointer) -> String? {
        udev_device_get_sysattr_value(device, name).map { String(cString: $0) }
    }

    /// Bytes that udev would cut at the first zero.
    private static func contents(of path: String) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        return [UInt8](unsafeUninitializedCapacity: USBLimits.descriptorBytes) { buffer, filled in
            while filled < buffer.count,
                case let count = read(file, buffer.baseAddress?.advanced(by: filled), buffer.count - filled),
                count > 0
            { filled += count }
        }
    }
}
