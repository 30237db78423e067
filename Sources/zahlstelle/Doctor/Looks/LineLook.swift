import Devices
import Glibc

/// What the machine shows at the address of a device. Sends nothing.
struct LineLook {
    let device: String
    let address: PortAddress

    /// - Parameter tries: whether a network device may be connected to; not while the daemon has its line, for many take only one.
    func facts(tries: Bool) -> LineFacts {
        switch address {
        case .tcp(let host, let port): facts(.network(tries ? NetworkLook.connect(host, port) : nil))
        case .serial(let path, _), .file(let path): facts(node(path) ?? .missing(candidates: Self.serialCandidates()))
        case .usb(let address): facts(usb(address))
        }
    }

    private func facts(_ place: LineFacts.Place) -> LineFacts {
        LineFacts(device: device, address: "\(address)", place: place)
    }

    private func usb(_ address: USBAddress) -> LineFacts.Place {
        let devices = USBLook.devices()
        guard let device = devices.first(where: { $0.isNamed(by: address) }), let place = node(device.node) else {
            return .missing(candidates: devices.prefix(DoctorLimits.candidates).map(\.description))
        }
        return place
    }

    private func node(_ path: String) -> LineFacts.Place? {
        var file = stat()
        guard stat(path, &file) == 0 else { return nil }
        var facts = NodeFacts(path: path, mode: file.st_mode, owner: file.st_uid, group: file.st_gid)
        let isCharacter = file.st_mode & S_IFMT == S_IFCHR
        if isCharacter {
            let system = "/sys/dev/char/\(DeviceNumber.text(UInt64(file.st_rdev)))"
            facts.driver = SmallFile.target(of: system + "/device/driver")?.split(separator: "/").last.map(String.init)
            // serial_core writes the type of its chip there; 0 is none.
            facts.isEmptyPort = SmallFile.line(system + "/type") == "0"
        }
        facts.hasUdev = ProgramRun.output("udevadm", "--version") != nil
        facts.udev = ProgramRun.output("udevadm", "info", "--query=property", "--name=\(path)").map(
            SmallFile.properties)
        let target = SmallFile.target(of: path) ?? path
        // A pseudo terminal is held by whoever plays the device at its far end.
        if !target.hasPrefix("/dev/pts/") { facts.holders = HolderLook.holders(of: target) }
        return .node(facts)
    }

    private static func serialCandidates() -> [String] {
        let named = ["/dev/zahlstelle", "/dev/serial/by-id", "/dev/usb"].flatMap { directory in
            SmallFile.names(in: directory).map { "\(directory)/\($0)" }
        }
        return Array(named.prefix(DoctorLimits.candidates))
    }
}
