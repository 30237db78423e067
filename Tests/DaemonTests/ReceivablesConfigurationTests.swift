import Daemon
import PayPoint
import Testing

@Suite struct ReceivablesConfigurationTests {
    private static func read(_ section: String) throws(ConfigurationError) -> ReceivablesConfiguration {
        try ConfigurationReader.read(
            """
            [daemon]
            state = "/var/lib/zahlstelle"
            [issuer]
            authority = "Stadt Düren"
            pay-point = "Bürgerbüro"
            [[register]]
            id = "K1"
            \(section)
            """
        ).receivables
    }

    @Test func `without the section any digits and letters are a Kassenzeichen`() throws {
        let configuration = try Self.read("")
        #expect(try configuration.pattern.read("01-2345 abc").text == "012345ABC")
        #expect(configuration.rules == SettlementRules(civil: [.privateLaw]))
    }

    @Test func `a mask with a check digit is read with its rule`() throws {
        let luhn = try Self.read("[receivables]\nkassenzeichen = \"999 999-#\"\ncheck-digit = \"modulo10\"")
        #expect(luhn.pattern.mask == "999 999-#")
        #expect(luhn.pattern.check == .luhn)
        let goods = try Self.read(
            "[receivables]\nkassenzeichen = \"9{6}#\"\ncheck-digit = \"modulo10\"\ncheck-weights = [3, 1]\ncheck-cross-sums = false"
        )
        #expect(goods.pattern.check == .threeOne)
        let eleven = try Self.read("[receivables]\nkassenzeichen = \"9{6}#\"\ncheck-digit = \"modulo11\"")
        #expect(eleven.pattern.check == .modulo11)
        let letters = try Self.read(
            """
            [receivables]
            kassenzeichen = "9{6}#"
            check-digit = "modulo11"
            check-ten = "x"
            check-eleven = "refused"
            check-weights = [2, 4, 8]
            """)
        #expect(letters.pattern.check == .modulo11(weights: [2, 4, 8], ten: .x, eleven: .refused))
        #expect(
            try Self.read("[receivables]\nkassenzeichen = \"9{6}#\"\ncheck-digit = \"iso7064\"").pattern.check
                == .iso7064)
    }

    @Test func `the civil code holds for the kinds that are named, also for none`() throws {
        #expect(
            try Self.read("[receivables]\ncivil-code = [\"privateLaw\", \"publicLaw\"]").rules.civil == [
                .privateLaw, .publicLaw,
            ])
        #expect(try Self.read("[receivables]\ncivil-code = []").rules.civil == [])
    }

    @Test(arguments: [
        ("kassenzeichen = \"99{\"", "receivables.kassenzeichen"),
        ("kassenzeichen = \"99#\"", "receivables.kassenzeichen"),
        ("check-digit = \"modulo10\"", "receivables.kassenzeichen"),
        ("kassenzeichen = \"99#\"\ncheck-digit = \"crc\"", "receivables.check-digit"),
        ("kassenzeichen = \"99#\"\ncheck-digit = \"modulo10\"\ncheck-weights = [0]", "receivables.kassenzeichen"),
        ("kassenzeichen = \"99#\"\ncheck-digit = \"modulo10\"\ncheck-weights = \"2 1\"", "receivables.check-weights"),
        ("kassenzeichen = \"99#\"\ncheck-digit = \"modulo11\"\ncheck-ten = \"y\"", "receivables.check-ten"),
        ("civil-code = [\"gifts\"]", "receivables.civil-code"), ("civil = []", "receivables.civil"),
    ])
    func `a fault is told with its key`(section: String, key: String) {
        let error = #expect(throws: ConfigurationError.self) { try Self.read("[receivables]\n" + section) }
        #expect(error?.faults.map(\.key).contains(key) == true, "\(String(describing: error))")
    }
}
