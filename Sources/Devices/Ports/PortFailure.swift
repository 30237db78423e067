internal import PayPoint

#if canImport(Glibc)
    internal import Glibc
#endif

/// Why a device cannot be reached.
public enum PortFailure: Error, Hashable, Sendable {
    /// The tty, device file or USB device is not there.
    case missing(path: String)
    /// The daemon may not open it.
    case forbidden(path: String)
    /// What stands there is no device: a file that somebody made, for example.
    case noDevice(path: String)
    /// Another process holds it.
    case inUse(path: String)
    /// Several USB devices answer to the address, and we do not choose for the office.
    case ambiguous(path: String)
    /// The USB device has no interface that takes print data.
    case noPrinter(path: String)
    /// Nobody knows the network device's name, or nobody who could is there.
    case unknownName(String)
    /// The network address is there, and refuses.
    case refused(String)
    /// The network address or the USB device does not answer.
    case unreachable(String)
    case closed

    /// For the technician.
    ///
    /// - Parameter kind: what cannot be reached; a printer has no menu for its cash register.
    func german(for kind: DeviceStatus.Kind) -> String {
        switch self {
        case .missing(let path): "\(path) ist nicht da: Kabel und Stecker prüfen"
        case .forbidden(let path): "\(path) darf nicht geöffnet werden: Gruppe und udev-Regel prüfen"
        case .noDevice(let path): "\(path) ist kein Gerät: Pfad prüfen und löschen, was dort angelegt wurde"
        case .inUse(let path): "\(path) hält ein anderes Programm offen"
        case .ambiguous(let path): "\(path) passt auf mehrere Geräte: Seriennummer oder Anschluss angeben"
        case .noPrinter(let path): "\(path) hat keine Druckerschnittstelle"
        case .unknownName(let name): "der Name \(name) ist nicht zu finden: Schreibweise und DNS prüfen"
        case .refused(let address): "\(address) lehnt die Verbindung ab: \(Self.check(kind))"
        case .unreachable(let detail): "nicht erreichbar: \(detail)"
        case .closed: "Verbindung ist geschlossen"
        }
    }

    /// What the device's status says, because the device is tried again and again.
    func germanWhileTrying(for kind: DeviceStatus.Kind) -> String {
        "\(german(for: kind)) – wird jede Sekunde neu versucht"
    }

    /// What to look at where the address is right and the port refuses.
    private static func check(_ kind: DeviceStatus.Kind) -> String {
        switch kind {
        case .terminal: "Port und Kassenanbindung prüfen"
        case .printer, .drawer: "Port prüfen, und ob ein anderes Programm den Drucker belegt"
        }
    }

    /// What the failed opening of a device node means.
    ///
    /// - Parameter number: an errno.
    init(openingFailed number: CInt, path: String) {
        self =
            switch number {
            case EACCES, EPERM: .forbidden(path: path)
            case EBUSY: .inUse(path: path)
            default: .missing(path: path)
            }
    }
}
