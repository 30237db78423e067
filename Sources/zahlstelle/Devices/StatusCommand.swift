import ArgumentParser
import Interface
import Varlink

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show whether the pay point works: the daemon, its devices, payments that have not ended.",
        discussion: """
            Exits with 0 when the daemon answers, whatever its devices do; a script that wants more reads --json.

            EXAMPLES
              zahlstelle status
              zahlstelle status --json | jq '.devices | all(.ready)'
            """)

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let connection = try await daemon.connect()
        let service: ServiceInterface.Information = try await connection.call(
            "org.varlink.service.GetInfo", ServiceInterface.NoParameters())
        let devices = try await OrgZahlstelleDevices.Client(connection).list().devices
        let client = OrgZahlstellePayments.Client(connection)
        let open = PaymentPages(client: client, states: WireState.open)
        let signed = PaymentPages(client: client, openSignature: true)
        let report = StatusReport(
            product: service.product, version: service.version, journal: try await client.getJournalState().trouble,
            devices: devices,
            payments: try await open.all().payments, signatures: try await signed.all().payments)
        try daemon.format.show(report) { report.lines(socket: daemon.socket, $0) }
    }
}
