import Interface
import Varlink

/// Where a monitor has from what it shows. It only asks.
struct MonitorSource: Sendable {
    /// More payments than a screen has lines nobody reads.
    private static let newestPayments: Int64 = 10

    private let devices: OrgZahlstelleDevices.Client
    private let questions: VarlinkConnection
    /// From which shift sales are looked at.
    private let shift: String?

    /// - Throws: what connecting throws.
    init(_ caller: CallerOptions) async throws {
        shift = caller.shift
        // Of its own, because a stream keeps its connection to itself.
        devices = OrgZahlstelleDevices.Client(try await caller.daemon.connect(waits: true))
        questions = try await caller.daemon.connect()
    }

    /// All devices, then each that changes.
    func changes() -> some AsyncSequence<OrgZahlstelleDevices.Watch.Reply, any Error> { devices.watchMore() }

    /// What has no stream of its own.
    func look() async throws -> MonitorSnapshot.Rest {
        let payments = OrgZahlstellePayments.Client(questions)
        return MonitorSnapshot.Rest(
            journal: try await payments.getJournalState().trouble,
            jobs: try await seen { try await OrgZahlstellePrinter.Client(questions).listJobs().jobs },
            open: try await PaymentPages(client: payments, states: WireState.open).all().payments,
            payments: try await PaymentPages(client: payments).newest(Self.newestPayments).payments,
            sales: try await seen { try await Sales.Client(questions).listOpen(.init(shift: shift)).sales })
    }

    /// - Returns: `nil` where the daemon does not show that to this user.
    private func seen<Value>(_ ask: () async throws -> Value) async throws -> Value? {
        do {
            return try await ask()
        } catch is Sales.Failure {
            return nil
        } catch VarlinkServiceError.permissionDenied {
            return nil
        }
    }
}
