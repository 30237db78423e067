import Interface
import Testing

@testable import zahlstelle

@Suite struct PageTextTests {
    @Test func `each line is a block, empty ones are feeds`() throws {
        let blocks = try PageText.blocks("eins\n\n \nzwei\tdrei\r\n\n\n", qr: "https://a.example")
        #expect(
            blocks == [
                .init(kind: .text, text: "eins"), .init(kind: .feed, lines: 2),
                .init(kind: .text, text: "zwei    drei"),
                .init(kind: .qr, text: "https://a.example"),
            ])
    }

    @Test func `a feed stays within what the interface takes`() throws {
        let blocks = try PageText.blocks("a" + String(repeating: "\n", count: 26) + "b", qr: nil)
        #expect(blocks.map(\.lines) == [nil, 20, 5, nil])
    }

    @Test func `an empty, a too wide and a too long text are not sent`() {
        #expect(throws: CommandFailure.self) { try PageText.blocks("\n \n", qr: nil) }
        #expect(throws: CommandFailure.self) { try PageText.blocks(String(repeating: "ä", count: 1001), qr: nil) }
        #expect(throws: CommandFailure.self) { try PageText.blocks(String(repeating: "a\n", count: 501), qr: nil) }
        #expect(throws: Never.self) { try PageText.blocks(String(repeating: "a\n", count: 500), qr: nil) }
    }
}
