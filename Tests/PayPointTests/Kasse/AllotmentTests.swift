import Testing

@testable import PayPoint

@Suite struct AllotmentTests {
    @Test func `tenders are used up line by line`() throws {
        let allotment = try #require(
            Allotment(lines: [500, 250, 0, 100].map(Cents.init), tenders: [300, 600].map(Cents.init)))
        #expect(allotment.parts.map(\.line) == [0, 0, 1, 3, nil])
        #expect(allotment.parts.map(\.tender) == [0, 1, 1, 1, 1])
        #expect(allotment.parts.map(\.amount.value) == [300, 200, 250, 100, 50])
    }

    @Test func `what is not covered is no allotment`() {
        #expect(Allotment(lines: [Cents(100)], tenders: [Cents(99)]) == nil)
        #expect(Allotment(lines: [Cents(1)], tenders: []) == nil)
        #expect(Allotment(lines: [], tenders: [])?.parts == [])
    }

    /// Each line gets what it costs, each tender gives what it has, whatever they are.
    @Test(arguments: 0..<200) func `no cent is lost`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let lines = (0..<Int.random(in: 0...6, using: &random)).map { _ in Int64.random(in: 0...999, using: &random) }
        var tenders = (0..<Int.random(in: 0...4, using: &random)).map { _ in Int64.random(in: 1...999, using: &random) }
        let missing = lines.reduce(0, +) - tenders.reduce(0, +)
        if missing > 0 { tenders.append(missing) }
        let allotment = try #require(Allotment(lines: lines.map { Cents($0) }, tenders: tenders.map { Cents($0) }))
        for (index, cost) in lines.enumerated() {
            #expect(allotment.parts.filter { $0.line == index }.reduce(0) { $0 + $1.amount.value } == cost)
        }
        for (index, amount) in tenders.enumerated() {
            #expect(allotment.parts.filter { $0.tender == index }.reduce(0) { $0 + $1.amount.value } == amount)
        }
    }
}
