import ArgumentParser
import Plugged

struct DevicesFoundCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "found",
        abstract: "Show what is plugged in that a pay point may use, and how the configuration writes its address.",
        discussion: """
            Asks udev, not the daemon. Terminals and receipt printers are recognised by their ids; what hangs behind an adapter is not \
            known until 'devices assign' says so.

            EXAMPLES
              zahlstelle devices found
              zahlstelle devices found --json | jq -r '.devices[] | select(.kind == "unknown") | .place'
            """)

    @OptionGroup var format: FormatOptions

    func run() throws {
        let found = PluggedSearch.devices()
        try format.show(FoundDevices(devices: found.map { .init($0) })) { FoundTable.lines(found, $0) }
    }
}

/// For programs.
private struct FoundDevices: Encodable {
    struct Device: Encodable {
        let kind: String
        let place: String
        let node: String
        let ids: String?
        let serial: String?
        let interface: String?
        let name: String
        let role: String?
        let links: [String]
        let address: String

        init(_ device: PluggedDevice) {
            kind = device.kind.rawValue
            place = device.place
            node = device.node
            ids = device.ids?.description
            serial = device.serial
            interface = device.interface
            name = device.name
            role = device.role
            links = device.links
            address = device.address
        }
    }

    let devices: [Device]
}
