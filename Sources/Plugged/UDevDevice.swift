internal import CUDev

/// A device of libudev. Lives where it was found.
final class UDevDevice {
    private let pointer: OpaquePointer

    init?(_ udev: OpaquePointer, path: UnsafePointer<CChar>?) {
        guard let path, let pointer = udev_device_new_from_syspath(udev, path) else { return nil }
        self.pointer = pointer
    }

    private init(referencing pointer: OpaquePointer) {
        self.pointer = udev_device_ref(pointer)
    }

    deinit { udev_device_unref(pointer) }

    var path: String { text(udev_device_get_syspath(pointer)) ?? "" }
    var name: String { text(udev_device_get_sysname(pointer)) ?? "" }
    var node: String? { text(udev_device_get_devnode(pointer)) }

    var links: [String] {
        var links: [String] = []
        var entry = udev_device_get_devlinks_list_entry(pointer)
        while let current = entry {
            entry = udev_list_entry_get_next(current)
            if let link = text(udev_list_entry_get_name(current)) { links.append(link) }
        }
        return links
    }

    /// The nearest device above of that kind.
    func parent(_ subsystem: String, _ type: String) -> UDevDevice? {
        // It belongs to its child, so we take a share in it.
        udev_device_get_parent_with_subsystem_devtype(pointer, subsystem, type).map { UDevDevice(referencing: $0) }
    }

    func property(_ name: String) -> String? { text(udev_device_get_property_value(pointer, name)) }
    func attribute(_ name: String) -> String? { text(udev_device_get_sysattr_value(pointer, name)) }

    /// What it calls itself.
    var title: String {
        [attribute("manufacturer"), attribute("product")].compactMap(\.self).joined(separator: " ")
    }

    /// Whether it has an interface of the maker's own class, as printers in their native mode have.
    var isVendorSpecific: Bool { property("ID_USB_INTERFACES")?.contains(":ff") == true }

    private func text(_ pointer: UnsafePointer<CChar>?) -> String? { pointer.map { String(cString: $0) } }
}
