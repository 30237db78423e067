import Testing

@testable import zahlstelle

@Suite struct TextTableTests {
    private static let plain = Screen(hasColours: false, width: nil)

    private static var table: TextTable {
        var table = TextTable(
            .init(title: "Name"), .init(title: "EUR", isNumber: true), .init(title: "Text", givesWay: true))
        table.add("ä", "1,00", "kurz")
        table.add("länger", "-10,00", "ein Text")
        return table
    }

    @Test func `columns stand below each other, numbers on the right`() {
        #expect(
            Self.table.lines(Self.plain) == [
                "Name       EUR  Text",
                "ä         1,00  kurz",
                "länger  -10,00  ein Text",
            ])
    }

    @Test func `the last column gives way on a narrow terminal`() {
        let lines = Self.table.lines(Screen(hasColours: false, width: 20))
        #expect(lines[1] == "ä         1,00  kurz")
        #expect(lines[2] == "länger  -10,00  ein…")
    }

    @Test func `colours change nothing about the columns`() {
        var table = TextTable(.init(title: "A"), .init(title: "B"))
        table.add(.init("ja", .good), "x")
        #expect(
            table.lines(Screen(hasColours: true, width: nil)) == [
                "\u{1B}[1mA\u{1B}[0m   \u{1B}[1mB\u{1B}[0m", "\u{1B}[32mja\u{1B}[0m  x",
            ])
    }
}
