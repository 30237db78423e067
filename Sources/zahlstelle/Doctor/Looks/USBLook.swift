import Devices

/// A device on USB, as sysfs shows it.
struct USBLook: CustomStringConvertible {
    let place: String
    let vendor: String
    let product: String
    let serial: String?
    let name: String
    let node: String

    var description: String { "usb:\(vendor):\(product) \(name) (usb:@\(place))" }

    /// All but hubs.
    static func devices() -> [USBLook] {
        let root = "/sys/bus/usb/devices"
        return SmallFile.names(in: root).compactMap { place in
            let path = "\(root)/\(place)"
            guard SmallFile.line(path + "/bDeviceClass") != "09", let vendor = SmallFile.line(path + "/idVendor"),
                let product = SmallFile.line(path + "/idProduct"), let bus = number(path + "/busnum"),
                let device = number(path + "/devnum")
            else { return nil }
            return USBLook(
                place: place, vendor: vendor, product: product, serial: SmallFile.line(path + "/serial"),
                name: SmallFile.line(path + "/product") ?? "", node: "/dev/bus/usb/\(padded(bus))/\(padded(device))")
        }
    }

    func isNamed(by address: USBAddress) -> Bool {
        switch address {
        case .model(let vendor, let product, let serial):
            UInt16(self.vendor, radix: 16) == vendor && UInt16(self.product, radix: 16) == product
                && (serial == nil || self.serial == serial)
        case .place(let place): self.place == place
        }
    }

    private static func number(_ path: String) -> Int? { SmallFile.line(path).flatMap { Int($0) } }

    private static func padded(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)"
    }
}
