internal import PayPoint

/// Cuts lines into conversations.
public enum WireFile {
    /// What a whole file holds, such as an export.
    ///
    /// - Throws: ``WireFileError`` with the first line that is wrong.
    public static func read(_ bytes: [UInt8]) throws(WireFileError) -> [WireConversation] {
        var conversations: [WireConversation] = []
        for (index, bytes) in bytes.split(separator: newline, omittingEmptySubsequences: false).enumerated() {
            guard !bytes.isEmpty else { continue }
            do throws(WireFormatError) {
                guard add(try WireLine(bytes), Array(bytes), to: &conversations) else {
                    throw WireFormatError("stands before the head of a conversation")
                }
            } catch {
                throw WireFileError(line: index + 1, reason: error.reason)
            }
        }
        return conversations
    }

    /// What can be read of the segments of a ring: the oldest may begin within a conversation, and a crash may have torn a
    /// line.
    static func readLeniently(_ segments: [[UInt8]]) -> [WireConversation] {
        var conversations: [WireConversation] = []
        for segment in segments {
            for bytes in segment.split(separator: newline) {
                guard let line = try? WireLine(bytes) else { continue }
                _ = add(line, Array(bytes), to: &conversations)
            }
        }
        return conversations
    }

    private static let newline = UInt8(ascii: "\n")

    private static func add(_ line: WireLine, _ bytes: [UInt8], to conversations: inout [WireConversation]) -> Bool {
        switch line {
        case .head(let head): conversations.append(WireConversation(head: head, lines: [bytes]))
        case .entry(let entry):
            guard !conversations.isEmpty else { return false }
            conversations[conversations.endIndex - 1].entries.append(entry)
            conversations[conversations.endIndex - 1].lines.append(bytes)
        }
        return true
    }
}

public struct WireFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    public let reason: String

    public var description: String { "line \(line): \(reason)" }
}
