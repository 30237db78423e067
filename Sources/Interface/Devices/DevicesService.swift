public import PayPoint
public import Varlink

/// org.zahlstelle.Devices on the board of devices.
public struct DevicesService: OrgZahlstelleDevices.Handler {
    private let board: DeviceBoard

    public init(board: DeviceBoard) {
        self.board = board
    }

    public func list(
        _ parameters: OrgZahlstelleDevices.List.Parameters, _ call: VarlinkCall<OrgZahlstelleDevices.List.Reply>
    ) async throws -> OrgZahlstelleDevices.List.Reply {
        .init(devices: await board.all.map { .init($0) })
    }

    public func watch(
        _ parameters: OrgZahlstelleDevices.Watch.Parameters, _ call: VarlinkCall<OrgZahlstelleDevices.Watch.Reply>
    ) async throws -> OrgZahlstelleDevices.Watch.Reply {
        try call.requireMore()
        let changes: AsyncStream<[DeviceStatus]>
        do {
            changes = try await board.watch()
        } catch {
            throw OrgZahlstelleDevices.Failure.tooManyWatchers(
                .init(text: ErrorText.german(error), english: ErrorText.english(error)))
        }
        for await devices in changes {
            try await call.reply(continues: .init(devices: devices.map { .init($0) }))
        }
        return .init(devices: [])
    }
}

extension OrgZahlstelleDevices.Device {
    init(_ status: DeviceStatus) {
        let kind: OrgZahlstelleDevices.Kind =
            switch status.kind {
            case .terminal: .terminal
            case .printer: .printer
            case .drawer: .drawer
            }
        let connection: OrgZahlstelleDevices.Connection =
            switch status.connection {
            case .connected: .connected
            case .connecting: .connecting
            case .disconnected: .disconnected
            }
        self.init(
            id: status.id.text, kind: kind, connection: connection, ready: status.isReady, text: status.text,
            since: status.since.iso8601)
    }
}
