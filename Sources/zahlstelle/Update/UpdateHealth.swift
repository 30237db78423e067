import Interface
import Updates
import Varlink

/// Whether a system that was just started does its work.
struct UpdateHealth {
    let socket: String
    /// How long the check of the journal may take.
    let verify: Duration

    /// - Parameter devices: those that have to be ready.
    /// - Returns: what is wrong, none where nothing is.
    func faults(devices: [String]) async -> [UpdateState.Said] {
        let found: [OrgZahlstelleDevices.Device]
        do {
            let connection = try await DaemonLook.connection(socket, DoctorLimits.answer)
            found = try await OrgZahlstelleDevices.Client(connection).list().devices
            await connection.close()
        } catch {
            return [(Words("Der Dienst: ", "The daemon: ") + CommandFailure(error).text).said]
        }
        var faults: [UpdateState.Said] = []
        for name in devices {
            guard let device = found.first(where: { $0.id == name }) else {
                faults.append(Words("\(name) fehlt.", "\(name) is missing.").said)
                continue
            }
            if !device.ready {
                faults.append(Words("\(name): \(device.text)", "\(name) is not ready: \(device.text)").said)
            }
        }
        // Last, because it takes longest: a journal of ten years is read as a whole.
        guard faults.isEmpty else { return faults }
        switch await DaemonLook.chain(socket: socket, within: verify) {
        case .silent(let why): return [(Words("Das Journal: ", "The journal: ") + why).said]
        case .told(let chain):
            return chain.fault.map { [Words("Das Journal: \($0)", "The journal: \($0)").said] } ?? []
        }
    }
}
