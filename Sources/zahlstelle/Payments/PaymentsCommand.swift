import ArgumentParser
import Interface
import PayPoint

struct PaymentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payments",
        abstract: "List payments, newest first.",
        discussion: """
            EXAMPLES
              zahlstelle payments --day today --register K1
              zahlstelle payments --state inDoubt --state declined
              zahlstelle payments --limit 1000 --json | jq '[.payments[] | select(.state == "approved") | .booked] | add'
            """)

    @Option(
        name: .customLong("state"),
        help: ArgumentHelp(
            "Only this state; may be given more than once: "
                + WireState.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "state"),
        completion: .list(WireState.allCases.map(\.rawValue)), transform: Self.state)
    var states: [WireState] = []

    @Option(
        help: ArgumentHelp("Only this day at the counter: YYYY-MM-DD or today.", valueName: "day"),
        transform: DayArgument.parse)
    var day: String?

    @Option(help: "Only this cash register.", completion: Candidates.registers, transform: NameArgument.parse)
    var register: String?

    @Option(help: "At most this many.")
    var limit: Int64 = 50

    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit must be at least 1.") }
    }

    func run() async throws {
        let pages = PaymentPages(
            client: OrgZahlstellePayments.Client(try await daemon.connect()), states: states.isEmpty ? nil : states,
            day: day, register: register)
        let reply = try await pages.newest(limit)
        try daemon.format.show(reply) { screen in
            let more = reply.next == nil ? [] : ["Es gibt mehr; --limit nennt eine größere Zahl."]
            return PaymentTable.lines(reply.payments, screen) + more
        }
    }

    private static func state(_ text: String) throws -> WireState {
        guard let state = WireState(rawValue: text) else {
            throw ValidationError(
                "'\(text)' is no state. It is one of \(WireState.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return state
    }
}
