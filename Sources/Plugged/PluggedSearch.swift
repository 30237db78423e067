internal import CUDev

/// Looks for what is plugged in, as udev knows it. Needs no right that others have not.
public enum PluggedSearch {
    /// Serial lines, and printers on USB, by place.
    public static func devices() -> [PluggedDevice] {
        guard let udev = udev_new() else { return [] }
        defer { udev_unref(udev) }
        let found = all(udev, "tty").compactMap(line) + all(udev, "usb").compactMap(printer)
        return found.sorted { ($0.place, $0.node) < ($1.place, $1.node) }
    }

    private static func all(_ udev: OpaquePointer, _ subsystem: String) -> [UDevDevice] {
        guard let search = udev_enumerate_new(udev) else { return [] }
        defer { udev_enumerate_unref(search) }
        udev_enumerate_add_match_subsystem(search, subsystem)
        udev_enumerate_scan_devices(search)
        var devices: [UDevDevice] = []
        var entry = udev_enumerate_get_list_entry(search)
        while let current = entry {
            entry = udev_list_entry_get_next(current)
            if let device = UDevDevice(udev, path: udev_list_entry_get_name(current)) { devices.append(device) }
        }
        return devices
    }

    /// Lines on USB, and those of the board that have a chip behind them: the kernel shows four of each, there or not.
    private static func line(_ device: UDevDevice) -> PluggedDevice? {
        guard let node = device.node else { return nil }
        guard let plug = device.parent("usb", "usb_device") else {
            let isReal = device.name.hasPrefix("ttyS") && device.attribute("type").map { $0 != "0" } == true
            return isReal ? plugged(device, node, .line, place: device.name, name: "") : nil
        }
        return plugged(device, node, .line, place: plug.name, name: plug.title)
    }

    private static func printer(_ device: UDevDevice) -> PluggedDevice? {
        guard let node = device.node, device.property("DEVTYPE") == "usb_device" else { return nil }
        let isKnown = [.printer, .drawer, .printerClass].contains(kind(of: device))
        guard isKnown || device.property("ZAHLSTELLE_ROLE") != nil || device.isVendorSpecific else { return nil }
        return plugged(device, node, .usb, place: device.name, name: device.title)
    }

    private static func plugged(
        _ device: UDevDevice, _ node: String, _ shape: PluggedDevice.Shape, place: String, name: String
    ) -> PluggedDevice {
        PluggedDevice(
            shape: shape, kind: kind(of: device), node: node, directory: device.path, place: place,
            ids: device.property("ID_VENDOR_ID").flatMap { vendor in
                device.property("ID_MODEL_ID").flatMap { USBIDs(vendor: vendor, product: $0) }
            },
            serial: device.property("ID_SERIAL_SHORT"), interface: device.property("ID_USB_INTERFACE_NUM"),
            name: device.property("ZAHLSTELLE_MODEL") ?? name,
            links: device.links.filter { $0.hasPrefix("/dev/zahlstelle/") }.sorted(),
            role: device.property("ZAHLSTELLE_ROLE"))
    }

    private static func kind(of device: UDevDevice) -> PluggedDevice.Kind {
        device.property("ZAHLSTELLE_KIND").flatMap { PluggedDevice.Kind(rawValue: $0) } ?? .unknown
    }
}
