@testable import Devices

/// A running shell, its news, and its time.
final class ShellBench {
    let shell: DeviceShell<ScriptedMachine>
    let clock = ManualClock()
    let running: Task<Void, Never>
    private var news: NewsQueue<DeviceShell<ScriptedMachine>.News>.Iterator

    init(_ address: PortAddress, rests: Bool = false) {
        let shell = DeviceShell(ScriptedMachine(rests: rests), port: Port(address), clock: SteadyClock(clock))
        self.shell = shell
        news = shell.news.makeAsyncIterator()
        running = Task { await shell.run() }
    }

    deinit { running.cancel() }

    /// The next news; nil at their end.
    func next() async -> String? {
        await news.next()?.text
    }

    /// All bytes that are reported before the line is lost, and nothing else that is.
    func received() async -> [UInt8] {
        var bytes: [UInt8] = []
        while let next = await news.next() {
            switch next {
            case .report(.received(let piece)): bytes += piece
            case .link(.lost): return bytes
            case .link, .report: continue
            }
        }
        return bytes
    }

    func next(_ count: Int) async -> [String] {
        var texts: [String] = []
        while texts.count < count, let text = await next() { texts.append(text) }
        return texts
    }

    /// Reads over the news up to this one.
    func until(_ text: String) async -> Bool {
        while let next = await next() {
            if next == text { return true }
        }
        return false
    }
}
