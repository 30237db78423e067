import PayPoint
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: ["a", "K1", "2026-11-22:0001", "_x", String(repeating: "a", count: 64)])
    func namesThatAreSafeEverywhereAreTaken(text: String) {
        #expect(PaymentID(text)?.text == text)
    }

    @Test(arguments: ["", ".", "..", "-rf", "a b", "a/b", "ä", "a\n", String(repeating: "a", count: 65)])
    func namesThatCouldHurtAreRefused(text: String) {
        #expect(PaymentID(text) == nil)
    }
}
