@testable import Devices

/// Does what it is told and reports what happens to it.
struct ScriptedMachine: DeviceMachine {
    enum Timer: Hashable, Sendable { case first, second }

    enum Report: Hashable, Sendable, ExpressibleByStringInterpolation {
        case text(String)
        case received([UInt8])

        init(stringLiteral text: String) { self = .text(text) }
    }

    typealias Input = [DeviceEffect<Timer, Report>]

    /// Rests when the line is lost.
    var rests = false

    let isAtRest = true

    mutating func handle(
        _ event: DeviceEvent<Timer, Input>, at milliseconds: Int64
    ) -> [DeviceEffect<Timer, Report>] {
        switch event {
        case .opened: [.report("machine: opened")]
        case .lost: [.report("machine: lost")] + (rests ? [.rest] : [])
        case .received(let bytes): [.report(.received(bytes))]
        case .written(let count): [.report("written \(count)")]
        case .timer(let timer): [.report("\(timer) at \(milliseconds)")]
        case .input(let effects): effects
        }
    }
}

extension DeviceShell.News where Machine == ScriptedMachine {
    var text: String {
        switch self {
        case .link(.connecting): "connecting"
        case .link(.opened): "opened"
        case .link(.lost): "lost"
        case .link(.failed(let failure)): "failed: \(failure)"
        case .report(.text(let text)): text
        case .report(.received(let bytes)): "received \(hex(bytes))"
        }
    }
}
