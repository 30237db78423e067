import Interface
import Varlink

/// What the daemon tells. Only asks, and starts nothing at a device but the printer's question for its drawer.
struct DaemonLook {
    private let connection: VarlinkConnection
    private let version: String

    /// - Throws: what connecting throws, also when the daemon does not answer in time.
    init(socket: String) async throws {
        connection = try await Self.connection(socket, DoctorLimits.answer)
        try await Instance.ask(connection)
        let service: ServiceInterface.Information = try await connection.call(
            "org.varlink.service.GetInfo", ServiceInterface.NoParameters())
        version = "\(service.product) \(service.version)"
    }

    static func connection(_ socket: String, _ time: Duration) async throws -> VarlinkConnection {
        var limits = VarlinkClientLimits()
        limits.replyTimeMax = time
        return try await VarlinkConnection.connect(to: DaemonOptions.address(socket), limits: limits)
    }

    func facts() async -> DaemonFacts {
        let payments = OrgZahlstellePayments.Client(connection)
        var facts = DaemonFacts(
            version: version,
            devices: await .of { try await OrgZahlstelleDevices.Client(connection).list().devices },
            activities: await .of {
                try await OrgZahlstelleDaemon.Client(connection).getActivities(.init(scope: .day)).activities
            },
            payments: await .of {
                try await PaymentPages(client: payments).newest(DoctorLimits.paymentsRead).payments
            },
            journal: await .of { try await payments.getJournalState() })
        for device in facts.devices.value ?? [] {
            switch device.kind {
            case .terminal: facts.terminals[device.id] = await terminal(device.id)
            case .printer: facts.printers[device.id] = await printer(device.id)
            case .drawer: facts.drawers[device.id] = await drawer(device.id)
            }
        }
        return facts
    }

    private func terminal(_ name: String) async -> Answer<OrgZahlstelleTerminals.State> {
        await .of { try await OrgZahlstelleTerminals.Client(connection).getState(.init(terminal: name)).state }
    }

    private func printer(_ name: String) async -> Answer<OrgZahlstellePrinter.GetState.Reply> {
        await .of { try await OrgZahlstellePrinter.Client(connection).getState(.init(printer: name)) }
    }

    private func drawer(_ name: String) async -> Answer<DrawerFacts> {
        await .of {
            let drawer = OrgZahlstelleDrawer.Client(connection)
            return DrawerFacts(
                state: try await drawer.getState(.init(drawer: name)),
                sense: try await drawer.sense(.init(drawer: name)))
        }
    }

    /// On a connection of its own, because it takes longer than the others wait.
    static func chain(socket: String, within limit: Duration = DoctorLimits.verify) async -> Answer<ChainFacts> {
        await .of {
            let connection = try await connection(socket, limit)
            let verdict = try await OrgZahlstelleJournal.Client(connection).verify()
            return ChainFacts(entries: verdict.entries, fault: verdict.fault?.text)
        }
    }
}
