import FoundationEssentials
import Interface
import Updates
import Varlink

/// Asks the pay points of this machine whether the counter is closed.
struct UpdateCounter {
    /// The one at the counter; others beside it are for tests, and only what a reboot would cut off there counts.
    let socket: String

    func ask() async -> Activation.Counter {
        var busy: [UpdateState.Said] = []
        guard let day = await activities(socket, .day) else { return .silent }
        busy += day
        for other in ServiceRenewCommand.sockets() where other != socket {
            // One that does not run has nothing under way.
            busy += await activities(other, .payments) ?? []
        }
        return busy.isEmpty ? .closed : .busy(busy)
    }

    /// - Returns: `nil` where it does not answer.
    private func activities(_ socket: String, _ scope: OrgZahlstelleDaemon.Scope) async -> [UpdateState.Said]? {
        do {
            let connection = try await DaemonLook.connection(socket, DoctorLimits.answer)
            let reply = try await OrgZahlstelleDaemon.Client(connection).getActivities(.init(scope: scope))
            await connection.close()
            return reply.activities.map { .init(german: $0.text, english: $0.english) }
        } catch {
            return nil
        }
    }

    /// Names of the devices that can be used now; `nil` where nobody says.
    func readyDevices() async -> [String]? {
        do {
            let connection = try await DaemonLook.connection(socket, DoctorLimits.answer)
            let devices = try await OrgZahlstelleDevices.Client(connection).list().devices
            await connection.close()
            return devices.filter(\.ready).map(\.id).sorted()
        } catch {
            return nil
        }
    }
}
