import Glibc
import Simulation

/// A device at its place with its control channel, from "ready" to the signal that ends it.
struct Simulator<Device: SimulatedDevice> {
    let host: DeviceHost<Device>
    let place: PlaceOptions.Place
    let control: String?
    let answer: @Sendable (String) async -> String

    init(
        _ host: DeviceHost<Device>, at place: PlaceOptions.Place, control: String?,
        answer: @escaping @Sendable (String) async -> String
    ) {
        self.host = host
        self.place = place
        self.control = control
        self.answer = answer
    }

    func run() async throws {
        let signals = StopSignals()
        try await withThrowingTaskGroup { group in
            if let control {
                let socket = try await ControlSocket(path: control, answer: answer)
                group.addTask { try await socket.run() }
            }
            if isatty(STDIN_FILENO) == 1 {
                let answer = answer
                group.addTask {
                    for await line in ConsoleLines.stream { Log.show(await answer(line)) }
                    // The console may go while the simulator stays.
                    try await Task.sleep(for: .seconds(Int.max / 1_000_000_000))
                }
            }
            switch place {
            case .tcp(let address, let port):
                let listener = try await DeviceListener(host, address: address, port: port)
                group.addTask { try await listener.run() }
                Log.ready("tcp \(address):\(listener.port)")
            case .pty(let link):
                let line = try DeviceLine(host, link: link)
                group.addTask { try await line.run() }
                Log.ready("pty \(line.path)")
            }
            group.addTask { await signals.wait() }
            defer { group.cancelAll() }
            try await group.next()
        }
        await host.stop()
    }
}
