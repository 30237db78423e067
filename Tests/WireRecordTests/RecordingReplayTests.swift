import Foundation
import Testing

@testable import WireRecord

/// Every export in Recordings, replayed: how a fault in the field becomes a test.
@Suite struct RecordingReplayTests {
    private static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Recordings")

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? [])
        .filter { $0.hasSuffix(".jsonl") }.sorted()

    static func read(_ name: String) throws -> [WireConversation] {
        try WireFile.read(Array(Data(contentsOf: directory.appendingPathComponent(name))))
    }

    @Test func `there are recordings`() {
        #expect(Self.names.count >= 5)
    }

    @Test(arguments: names) func `the session does again what it did then`(_ name: String) throws {
        let conversations = try Self.read(name)
        #expect(!conversations.isEmpty)
        for conversation in conversations {
            #expect(WireReplay.difference(in: conversation) == nil, "\(conversation.head.name)")
            #expect(!conversation.entries.isEmpty)
        }
    }

    @Test(arguments: names) func `a line that is missing, other or too much is found`(_ name: String) throws {
        for conversation in try Self.read(name) {
            for (index, entry) in conversation.entries.enumerated() {
                guard case .action = entry.content else { continue }
                var missing = conversation
                missing.entries.remove(at: index)
                #expect(WireReplay.difference(in: missing) != nil)
                var doubled = conversation
                doubled.entries.insert(entry, at: index)
                #expect(WireReplay.difference(in: doubled)?.line == index + 3)
                var other = conversation
                other.entries[index] = WireEntry(
                    milliseconds: entry.milliseconds, content: .action(.rejected(order: "x")))
                #expect(WireReplay.difference(in: other)?.line == index + 2)
            }
        }
    }

    @Test(arguments: names) func `what is read is written the same`(_ name: String) throws {
        for conversation in try Self.read(name) {
            let written = [WireLine.head(conversation.head)] + conversation.entries.map { WireLine.entry($0) }
            #expect(written.map { $0.bytes.dropLast().map(\.self) } == conversation.lines)
        }
    }
}
