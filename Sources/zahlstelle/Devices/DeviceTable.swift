import Interface

/// Devices as rows.
enum DeviceTable {
    static func lines(_ devices: [OrgZahlstelleDevices.Device], _ screen: Screen) -> [String] {
        guard !devices.isEmpty else { return ["Keine Geräte eingerichtet."] }
        var table = TextTable(
            .init(title: "Gerät"), .init(title: "Art"), .init(title: "Bereit"), .init(title: "Verbindung"),
            .init(title: "Seit"), .init(title: "Zustand"))
        for device in devices {
            table.add(
                .init(device.id), .init(device.kind.german),
                .init(device.ready ? "ja" : "nein", device.ready ? .good : .bad), .init(device.connection.german),
                .init(MomentText.german(device.since)), .init(device.text))
        }
        return table.lines(screen)
    }

    /// A change while devices are watched.
    static func change(_ device: OrgZahlstelleDevices.Device, _ screen: Screen) -> String {
        let state = screen.paint(device.ready ? "bereit" : "nicht bereit", device.ready ? .good : .bad)
        let name = PrintableText.clean("\(device.kind.german) \(device.id)")
        let text = PrintableText.clean("\(device.connection.german), \(device.text)")
        return "\(MomentText.german(device.since))  \(name): \(state) (\(text))"
    }
}
