import Testing

@testable import zahlstelle

@Suite struct PrintableTextTests {
    @Test func `text from a device cannot drive the terminal`() {
        #expect(PrintableText.clean("a\u{1B}[2Jb\u{7}c\u{9B}d") == "a·[2Jb·c·d")
        #expect(PrintableText.clean("rechts\u{202E}links\u{2066}x") == "rechts·links·x")
    }

    @Test func `lines become one line`() {
        #expect(
            PrintableText.clean("Karte einstecken\noder\tvorhalten\u{2028}!") == "Karte einstecken oder vorhalten !")
    }

    @Test func `German text stays`() {
        #expect(PrintableText.clean("Größe: 5 €, § 3 – „gut“") == "Größe: 5 €, § 3 – „gut“")
    }
}
