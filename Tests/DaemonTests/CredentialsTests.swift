import Daemon
import Devices
import Foundation
import Testing
import ZVT
import ZVTSession

@Suite struct CredentialsTests {
    private static func read(_ keys: String, credential: String?) throws -> Configuration {
        let directory = FileManager.default.temporaryDirectory.appending(path: "credentials-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        if let credential {
            try credential.write(to: directory.appending(path: "zahlstelle.t1"), atomically: true, encoding: .utf8)
        }
        return try ConfigurationReader.read(
            """
            [daemon]
            state = "/var/lib/zahlstelle"
            [issuer]
            authority = "Stadt"
            pay-point = "Zahlstelle"
            [[register]]
            id = "K1"
            [[terminal]]
            id = "t1"
            address = "tcp:127.0.0.1:20007"
            \(keys)
            """, credentials: Credentials(environment: ["CREDENTIALS_DIRECTORY": directory.path]))
    }

    @Test func aPasswordMayStandInACredential() throws {
        let configuration = try Self.read(#"password-credential = "t1""#, credential: "471147\n")
        #expect(configuration.terminals.map(\.profile.password) == [try Password("471147")])
    }

    @Test func whoeverTalksToNoDeviceNeedsNoPassword() throws {
        let text = """
            [daemon]
            state = "/var/lib/zahlstelle"
            [issuer]
            authority = "Stadt"
            pay-point = "Zahlstelle"
            [[register]]
            id = "K1"
            [[terminal]]
            id = "t1"
            address = "tcp:127.0.0.1:20007"
            password-credential = "t1"
            """
        #expect(throws: ConfigurationError.self) { try ConfigurationReader.read(text) }
        #expect(try ConfigurationReader.read(text, credentials: .unread).terminals.count == 1)
    }

    private static let key = "terminal[1].password-credential"

    @Test(arguments: [
        (#"password-credential = "t1""#, nil, "\(key): the credential zahlstelle.t1 cannot be read"),
        (#"password-credential = "t1""#, "secret", "\(key): the credential t1 must be six digits"),
        (#"password-credential = "../t1""#, "471147", "\(key): must be a name without slashes"),
        (
            "password-credential = \"t1\"\npassword = \"000000\"", "471147",
            "terminal[1].password: must not be there beside password-credential"
        ),
    ])
    func whatIsWrongIsSaidWithoutThePassword(keys: String, credential: String?, fault: String) throws {
        let error = #expect(throws: ConfigurationError.self) { try Self.read(keys, credential: credential) }
        #expect(error?.description.hasPrefix(fault) == true, "\(String(describing: error))")
        #expect(error?.description.contains("secret") == false)
    }
}
