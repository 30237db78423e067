import Testing

@testable import ZVT

@Suite struct LogTextTests {
    @Test(arguments: [
        ("040F 11 2700 22F0F85598831234568074 22F1F0 00", "040F (17) …"),
        ("040F 0D 2700 22F0F85598831234568074", "040F (13) 270022F0F8XXXXXXXXXXXX8074"),
        ("040F 0D 22F1F0 EEEEEEEEEEEEEEE4281F", "040F (13) 22F1F0XXXXXXXXXXXXXXX4281F"),
        ("040F 0A 22F0F7 59666666D20021", "040F (10) 22F0F7XXXXXXXXXXXXXX"),
        ("040F 08 2700 23F0F36725AB", "040F (8) 270023F0F3XXXXXX"),
        ("040F 0A 2700 0606 4C0408B3C880", "040F (10) 270006064C04XXXXXXXX"),
        ("040F 0A 0608 6206 1F1403AABBCC", "040F (10) 060862061F1403XXXXXX"),
        ("040F 08 0606 1F0903 672590", "040F (8) 06061F0903XXXXXX"),
        ("0600 06 123456 BE 0978", "0600 (6) XXXXXXBE0978"),
        ("0695 06 123456 654321", "0695 (6) XXXXXXXXXXXX"),
        ("0501 05 123456 0307", "0501 (5) XXXXXX0307"),
        ("0601 07 04000000004250", "0601 (7) 04000000004250"),
        ("06D1 03 004142", "06D1 (3) …"), ("060F 02 3141", "060F (2) …"), ("060F 01 9C", "060F (1) 9C"),
        ("061E 03 6F0978", "061E (3) 6F0978"), ("04FF 02 0A03", "04FF (2) 0A03"), ("8000 00", "8000 (0)"),
        ("846C 01 21", "846C (1) 21"), ("0FA1 01 22", "0FA1 (1) …"),
    ])
    func `a log never shows card data or a password`(hex: String, expected: String) throws {
        #expect(try APDU(encoded: unhex(hex)).logText == expected)
    }

    @Test func `no public capture shows more of a card number in a log than its last digits`() throws {
        for vector in Vector.apdus {
            guard let pan = vector.expected["pan"]?.string else { continue }
            let text = try APDU(encoded: vector.bytes).logText
            #expect(!text.contains(pan))
            #expect(text.contains("X"))
        }
    }
}
