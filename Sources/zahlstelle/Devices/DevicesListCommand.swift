import ArgumentParser
import Interface
import Varlink

struct DevicesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show the terminals, printers and drawers.",
        discussion: """
            A device is ready when it can be used now; otherwise the last column says what it lacks.

            EXAMPLES
              zahlstelle devices
              zahlstelle devices --watch
              zahlstelle devices --json | jq -r '.devices[] | select(.ready | not) | .id'
            """)

    @Flag(help: "Stay, and print each device that changes. With --json one object a line. Ctrl-C ends.")
    var watch = false

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let client = OrgZahlstelleDevices.Client(try await daemon.connect())
        guard watch else {
            let reply = try await client.list()
            return try daemon.format.show(reply) { DeviceTable.lines(reply.devices, $0) }
        }
        var isFirst = true
        for try await reply in client.watchMore() {
            try daemon.format.show(reply) { screen in
                isFirst
                    ? DeviceTable.lines(reply.devices, screen) : reply.devices.map { DeviceTable.change($0, screen) }
            }
            isFirst = false
        }
    }
}
