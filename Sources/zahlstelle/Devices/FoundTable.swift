import Plugged

/// What is plugged in, a line each.
enum FoundTable {
    static func lines(_ devices: [PluggedDevice], _ screen: Screen) -> [String] {
        guard !devices.isEmpty else { return ["Nichts gefunden, was eine Zahlstelle brauchen könnte."] }
        var table = TextTable(columns: [
            .init(title: "Anschluss"), .init(title: "Art"), .init(title: "Kennung"), .init(title: "Seriennummer"),
            .init(title: "Rolle"), .init(title: "Adresse"), .init(title: "Name", givesWay: true),
        ])
        for device in devices {
            let place = device.place + (device.interface.map { $0 == "00" ? "" : " (\($0))" } ?? "")
            table.add(
                .init(place), .init(word(device.kind)), .init(device.ids?.description ?? "–"),
                .init(device.serial ?? "–"), .init(device.role ?? "–", device.role == nil ? nil : .good),
                .init(device.address), .init(device.name))
        }
        return table.lines(screen)
    }

    private static func word(_ kind: PluggedDevice.Kind) -> String {
        switch kind {
        case .printer: "Bondrucker"
        case .terminal: "Terminal"
        case .drawer: "Lade mit USB, nicht nutzbar"
        case .printerClass: "Drucker"
        case .unknown: "unbekannt"
        }
    }
}
