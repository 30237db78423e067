import Daemon
import Testing

@Suite struct BackupConfigurationTests {
    /// Made by age-keygen for this test; the last letter of it decides whether it is one.
    private static let recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"

    private static func read(_ section: String) throws(ConfigurationError) -> BackupConfiguration? {
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
        ).backup
    }

    private static func faults(_ section: String) -> [String] {
        do throws(ConfigurationError) {
            _ = try read(section)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test func `the section says where, how many and for whom`() throws {
        #expect(try Self.read("") == nil)
        let backup = try Self.read("[backup]\ndirectory = \"/mnt/b\"\nkeep = 7\nrecipient = \"\(Self.recipient)\"")
        #expect(backup?.directory == "/mnt/b" && backup?.keep == 7 && backup?.recipient == Self.recipient)
        let least = try Self.read("[backup]\ndirectory = \"/mnt/b\"")
        #expect(least?.keep == 30 && least?.recipient == nil)
    }

    @Test func `what is wrong is named`() {
        #expect(Self.faults("[backup]") == ["backup.directory: is missing"])
        #expect(
            Self.faults("[backup]\ndirectory = \"b\"\nkeep = 0") == [
                "backup.directory: must be an absolute path", "backup.keep: must be a whole number from 1 to 1000",
            ])
        for wrong in [String(Self.recipient.dropLast()) + "q", Self.recipient.uppercased(), "age1", "ssh-ed25519 AAAA"]
        {
            #expect(
                Self.faults("[backup]\ndirectory = \"/b\"\nrecipient = \"\(wrong)\"") == [
                    "backup.recipient: must be a public key of age, age1…; it may be mistyped"
                ])
        }
        let key = "AGE-SECRET-KEY-1QQQQ"
        let fault = Self.faults("[backup]\ndirectory = \"/b\"\nrecipient = \"\(key)\"")
        #expect(fault.count == 1 && fault.allSatisfy { $0.contains("private key") && !$0.contains(key) })
    }
}
