import FoundationEssentials
import PayPoint
import Testing

@Suite struct ReceivableCodingTests {
    private typealias Samples = ReceivableSamples

    private func recoded<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        let item = Samples.item(
            ItemKey(kassenzeichen: Samples.key("4711").kassenzeichen, notice: "B 17", due: Samples.day("2026-02-15")),
            .fine,
            parts: PerPart { _ in PartAmount(claimed: Cents(500), open: Cents(400)) }, personalAccount: "10017",
            assignment: .budgetItem("0200.1000"))
        #expect(try recoded(item) == item)
        let allocation = try Allocation(
            AllocationRequest(
                amount: Cents(3_000), items: [item],
                wishes: [PayerWish(item: item.key, part: .interest, amount: Cents(7))],
                payer: .thirdParty(name: "Max Muster")))
        #expect(try recoded(allocation) == allocation)
    }

    /// The books keep what was paid on an item under this text: two items must never have the same.
    @Test func `each key has a text of its own`() {
        let texts = [("", ""), ("a", ""), ("", "a"), ("a/b", ""), ("a", "b"), ("", "a/b"), ("1/a", ""), ("ä", "")]
            .map { notice, number in
                ItemKey(
                    kassenzeichen: Samples.key("0101").kassenzeichen, notice: notice, due: Samples.day("2026-02-15"),
                    number: number
                ).text
            }
        #expect(texts.first == "0101/2026-02-15/0//")
        #expect(texts[3] == "0101/2026-02-15/3/a/b/")
        #expect(texts[4] == "0101/2026-02-15/1/a/b")
        #expect(Set(texts).count == texts.count)
    }

    @Test func aKassenzeichenIsOneText() throws {
        let written = try JSONEncoder().encode([Samples.key("0101").kassenzeichen])
        #expect(String(decoding: written, as: UTF8.self) == #"["0101"]"#)
    }

    @Test(arguments: [#"[""]"#, #"["01 01"]"#, #"["ab"]"#])
    func whatIsNoKassenzeichenIsNotRead(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Kassenzeichen].self, from: Data(json.utf8)) }
    }
}
