import Testing

@testable import zahlstelle

@Suite struct LiveScreenTests {
    @Test func `what fits is drawn over what was there, line by line`() {
        #expect(LiveScreen.picture(["a", "b"], height: 2) == "\u{1B}[Ha\u{1B}[K\r\nb\u{1B}[K\u{1B}[J")
    }

    @Test(arguments: [
        (2, "\u{1B}[Ha\u{1B}[K\r\n… (2 Zeilen mehr)\u{1B}[K\u{1B}[J"), (1, "\u{1B}[H… (3 Zeilen mehr)\u{1B}[K\u{1B}[J"),
    ])
    func `what does not fit is said to be missing, so that nothing scrolls`(_ height: Int, _ picture: String) {
        #expect(LiveScreen.picture(["a", "b", "c"], height: height) == picture)
    }
}
