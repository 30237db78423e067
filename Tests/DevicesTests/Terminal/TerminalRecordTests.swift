import Foundation
import PayPoint
import Testing
import WireRecord

@testable import Devices

/// What the driver leaves in the record of the wire.
@Suite struct TerminalRecordTests {
    @Test func `a payment is recorded under its name, and replays`() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("wire-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let store = WireStore(directory: directory.path) { _ in }
        let recorder = TerminalRecorder(device: "t1", store: store, clock: FixedClock())
        let bench = try TerminalBench(recorder: recorder)
        let line = try await bench.registered()
        let sink = RecordingSink()
        let payment = try await bench.accepted(on: line, sink)
        try await line.send(Wired.approval)
        #expect(try await line.message() == Wired.positive)
        try await line.send(Wired.completion)
        #expect(try await line.message() == Wired.positive)
        _ = await payment.value

        store.flush()
        let found = try WireArchive(directory: directory.path).conversations()
        #expect(found.map(\.order) == ["register", "authorize"])
        #expect(found.map(\.head.payment) == [nil, sink.payment])
        #expect(found.last?.outcome == "approved")
        #expect(found.last?.messageCount == 6)
        for conversation in found { #expect(WireReplay.difference(in: conversation) == nil) }
    }
}
