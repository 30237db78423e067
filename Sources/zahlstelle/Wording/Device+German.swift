import Interface

extension OrgZahlstelleDevices.Kind {
    var german: String {
        switch self {
        case .terminal: "Terminal"
        case .printer: "Drucker"
        case .drawer: "Lade"
        }
    }
}

extension OrgZahlstelleDevices.Connection {
    var german: String {
        switch self {
        case .connected: "verbunden"
        case .connecting: "wird verbunden"
        case .disconnected: "getrennt"
        }
    }
}
