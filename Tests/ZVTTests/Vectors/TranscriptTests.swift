import FoundationEssentials
import Testing

@testable import ZVT

/// The dialogues of an acceptance test with a real terminal; here only their messages, the order is the session's business.
@Suite struct TranscriptTests {
    private static let messages: [String] = {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/transcripts.jsonl")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").flatMap { line -> [String] in
            guard case .array(let steps)? = (try? JSON.parse(String(line)))?["steps"] else { return [] }
            return steps.compactMap { $0["hex"]?.string }
        }
    }()

    @Test func `every message of the dialogues has a type, keeps its bytes and can be described`() throws {
        #expect(Self.messages.count == 179)
        for hex in Self.messages {
            let apdu = try APDU(encoded: unhex(hex))
            let message = try Message(apdu)
            if case .other = message { Issue.record("no type for \(hex)") }
            #expect(message.apdu.encoded == unhex(hex))
            #expect(!MessageDescription(line: hex, charset: .latin1).isError)
        }
    }
}
