/// Why a device cannot be reached.
public enum PortFailure: Error, Hashable, Sendable {
    /// The tty or device file is not there.
    case missing(path: String)
    /// The daemon may not open it.
    case forbidden(path: String)
    /// Another process holds it.
    case inUse(path: String)
    /// The network address does not answer.
    case unreachable(String)
    case closed

    /// For the technician.
    public var german: String {
        switch self {
        case .missing(let path): "\(path) ist nicht da: Kabel und Stecker prüfen"
        case .forbidden(let path): "\(path) darf nicht geöffnet werden: Gruppe und udev-Regel prüfen"
        case .inUse(let path): "\(path) hält ein anderes Programm offen"
        case .unreachable(let detail): "nicht erreichbar: \(detail)"
        case .closed: "Verbindung ist geschlossen"
        }
    }
}
