import Glibc
import Simulation

/// A device at its place with its control channel, from "ready" to the signal that ends it.
struct Simulator<Device: SimulatedDevice> {
    let host: DeviceHost<Device>
    let place: PlaceOptions.Place
    let control: String?
    let answer: @Sendable (String) async -> String
    let cable: Cable

    init(
        _ host: DeviceHost<Device>, at place: PlaceOptions.Place, control: String?,
        answer: @escaping @Sendable (String) async -> String
    ) {
        self.host = host
        self.place = place
        self.control = control
        let cable = Cable()
        self.cable = cable
        self.answer = { line in
            switch line {
            case "unplug": await cable.unplug()
            case "plug": await cable.plug()
            case "help": return await answer(line) + "\n" + Cable.helpText
            default: return await answer(line)
            }
            return "ok"
        }
    }

    func run() async throws {
        let (host, cable) = (host, cable)
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
                let realPort = listener.port
                group.addTask {
                    try await cable.serve(listener.run) {
                        try await DeviceListener(host, address: address, port: realPort).run()
                    }
                }
                Log.ready("tcp \(address):\(realPort)")
            case .pty(let link):
                let line = try DeviceLine(host, link: link)
                group.addTask { try await cable.serve(line.run) { try await DeviceLine(host, link: link).run() } }
                Log.ready("pty \(line.path)")
            }
            group.addTask { await signals.wait() }
            defer { group.cancelAll() }
            try await group.next()
        }
        await host.stop()
    }
}
