import PayPoint
import Testing
import ZVT
import ZVTSession

@testable import WireRecord

/// A payment whose terminal tells the whole card number wherever it can: neither the files of the ring nor an export hold
/// more of it than its last four digits, and the export replays.
@Suite struct ExportSecrecyTests {
    static let numbers = [
        "4539148803436", "37873449367100", "378734493671000", "4539148803436467", "60110009901394240",
        "675964982643845386",
        "6759649826438453863",
    ]

    @Test(arguments: numbers, [ConversationTransport.tcp])
    func `an export holds no card number and replays`(_ number: String, _ transport: ConversationTransport) throws {
        let terminal = RecordedTerminal(transport)
        terminal.register()
        terminal.belongs(to: "20261122-193011-k3f9qx")
        terminal.feed(.order(.authorize(AuthorizationOrder(amount: 4250))))
        terminal.receive("80 00 00")
        for message in Talkative(number: number).messages {
            terminal.receive(message)
            terminal.store()
        }
        terminal.receive("06 0F 00")
        terminal.store()
        let conversation = try #require(try terminal.conversations().first { $0.order == "authorize" })
        #expect(conversation.outcome == "approved")
        #expect(WireReplay.difference(in: conversation) == nil)

        let export = conversation.lines.joined(separator: [0x0A])
        for bytes in [Array(export), try terminal.files()] {
            for window in Self.windows(of: number) {
                #expect(!Self.contains(bytes, window), "\(String(decoding: window, as: UTF8.self))")
            }
        }
        // The search finds what is there: the last four digits, which may stay.
        #expect(Self.contains(Array(export), Array(number.suffix(4).utf8)))
    }

    @Test func `passwords of the terminal are not recorded`() throws {
        let profile = TerminalProfile(.generic, password: try Password("837465"))
        let terminal = RecordedTerminal(profile: profile)
        terminal.register()
        terminal.feed(.order(.endOfDay))
        terminal.receive("80 00 00 06 0F 00")
        #expect(terminal.sent.contains(unhex("06 50 03 83 74 65")))
        #expect(!Self.contains(try terminal.files(), Array("837465".utf8)))
        for conversation in try terminal.conversations() { #expect(WireReplay.difference(in: conversation) == nil) }
    }

    /// Any five digits in a row, as they would stand in the hexadecimal digits of the file: packed, and as ASCII digits with
    /// and without blanks.
    private static func windows(of number: String) -> [[UInt8]] {
        let digits = Array(number.utf8)
        return digits.indices.dropLast(4).flatMap { start -> [[UInt8]] in
            let window = digits[start..<start + 5]
            let ascii = window.flatMap { [UInt8(ascii: "3"), $0] }
            let spaced = window.flatMap { [UInt8(ascii: "3"), $0, UInt8(ascii: "2"), UInt8(ascii: "0")] }.dropLast(2)
            return [Array(window), ascii, Array(spaced)]
        }
    }

    private static func contains(_ bytes: [UInt8], _ window: [UInt8]) -> Bool { bytes.contains(window) }
}
