public import PayPoint
internal import Synchronization
internal import ZVT

/// Writes down what passes between us and one printer: what it says of itself, and of what we send how much, and its words
/// without digits. A conversation is what passes until nothing has passed for a while.
public final class PrinterRecorder: Sendable {
    private struct State {
        /// By the device's clock; nil before the first one.
        var beginning: Int64?
        var last: Int64 = 0
        var lastBeginning = Timestamp(microseconds: 0)
        var lastStatus: [UInt8] = []
    }

    /// A pause this long is between two conversations; within a print job printers answer in a few seconds.
    private static let pauseMilliseconds: Int64 = 10_000

    private let device: DeviceID
    private let store: WireStore
    private let clock: any WallClock
    private let state = Mutex(State())

    public init(device: DeviceID, store: WireStore, clock: any WallClock) {
        self.device = device
        self.store = store
        self.clock = clock
    }

    public func opened(at milliseconds: Int64) { note(.opened, at: milliseconds) }

    public func lost(at milliseconds: Int64) { note(.lost, at: milliseconds) }

    public func received(_ bytes: [UInt8], at milliseconds: Int64) { note(.received(bytes), at: milliseconds) }

    public func sent(_ bytes: [UInt8], at milliseconds: Int64) {
        note(.sent(bytes.count, words: Self.words(in: bytes)), at: milliseconds)
    }

    private func note(_ traffic: PrinterTraffic, at milliseconds: Int64) {
        state.withLock { state in
            if state.beginning == nil || milliseconds - state.last > Self.pauseMilliseconds || traffic == .opened {
                begin(at: milliseconds, &state)
            }
            state.last = milliseconds
            let at = milliseconds - (state.beginning ?? milliseconds)
            store.append(
                WireLine.entry(WireEntry(milliseconds: at, content: .printer(traffic))).bytes, for: device)
        }
    }

    private func begin(at milliseconds: Int64, _ state: inout State) {
        state.beginning = milliseconds
        let time = max(clock.now(), Timestamp(microseconds: state.lastBeginning.microseconds + 1))
        state.lastBeginning = time
        let head = WireHead(device: device, time: time, payment: nil, terminal: nil)
        store.append(WireLine.head(head).bytes, for: device)
    }

    /// Runs of ASCII that are long enough to be words rather than parameters of commands.
    private static func words(in bytes: [UInt8]) -> String {
        let runs = bytes.split { !(0x20...0x7E).contains($0) }.filter { $0.count >= 4 }
        return runs.map { TextMask.masked(line: String(decoding: $0, as: UTF8.self)) }.joined(separator: "\n")
    }
}
