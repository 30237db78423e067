import JSON
import Simulation

/// Answers the control channel of a terminal.
enum TerminalControl {
    static func answer(_ line: String, _ host: DeviceHost<TerminalOnWire>) async -> String {
        let order: TerminalOrder
        do {
            order = try TerminalOrder(line)
        } catch {
            return "error \(error)"
        }
        switch order {
        case .act(let action):
            await host.act(action)
            return "ok"
        case .showBook: return json(await host.read { BookReport($0.terminal.book) })
        case .showState: return json(await host.read { TerminalState($0.terminal) })
        case .help: return TerminalOrder.helpText
        }
    }
}

/// One line of JSON with sorted keys.
func json(_ value: some Encodable) -> String {
    guard let bytes = try? JSONEncoding.bytes(of: value, .canonical) else { return "error cannot be said in JSON" }
    return String(decoding: bytes, as: UTF8.self)
}
