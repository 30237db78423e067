import Foundation
import Interface
import Testing
import Varlink

/// What the daemon tells of its devices, in its order.
actor DeviceHistory {
    private var told: [OrgZahlstelleDevices.Device] = []
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var reading: Task<Void, Never>?

    /// Begins with how the devices are now.
    init(_ office: CityOffice) async throws {
        let client = OrgZahlstelleDevices.Client(try await office.connect())
        reading = Task { [weak self] in
            do {
                for try await reply in client.watchMore() { await self?.note(reply.devices) }
            } catch {
                // The daemon has ended, and with it the history; whoever waits ends with the test's time limit.
            }
        }
    }

    deinit { reading?.cancel() }

    /// How far the history is read, to ask for what comes after.
    var now: Int { told.count }

    /// Waits for a state of the device.
    ///
    /// - Parameter mark: states told before it do not count.
    func wait(
        for device: String, after mark: Int = 0, _ isSo: @Sendable (OrgZahlstelleDevices.Device) -> Bool
    ) async throws -> OrgZahlstelleDevices.Device {
        while true {
            if let found = told.dropFirst(mark).first(where: { $0.id == device && isSo($0) }) { return found }
            try Task.checkCancellation()
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    /// Waits until the device's newest state is so.
    func settle(_ device: String, _ isSo: @Sendable (OrgZahlstelleDevices.Device) -> Bool) async throws {
        while !(told.last { $0.id == device }.map(isSo) ?? false) {
            try Task.checkCancellation()
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    /// All states of the device that were told after the mark.
    func states(of device: String, after mark: Int) -> [OrgZahlstelleDevices.Device] {
        told.dropFirst(mark).filter { $0.id == device }
    }

    private func note(_ devices: [OrgZahlstelleDevices.Device]) {
        told += devices
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}

extension OrgZahlstelleDevices.Device {
    var isLost: Bool { connection == .disconnected && !ready }

    /// How long after a moment it became so, in seconds.
    func seconds(after moment: Date) throws -> Double {
        let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        return try format.parse(since).timeIntervalSince(moment)
    }
}
