import Daemon
import Foundation
import Testing

@Suite struct ConfigurationFileTests {
    private func fault(_ path: String) -> String? {
        do {
            _ = try ConfigurationReader.read(path: path)
            return nil
        } catch {
            return error.faults.map(\.description).joined(separator: "\n")
        }
    }

    private func fault(holding bytes: [UInt8]) throws -> String? {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return fault(path.path)
    }

    @Test func aFileThatIsMissingIsSaidToBe() {
        #expect(fault("/nowhere/zahlstelled.toml") == "file: cannot be read: No such file or directory")
    }

    @Test func aDirectoryIsSaidToBeOne() {
        #expect(fault("/") == "file: cannot be read: Is a directory")
    }

    @Test func aFileInAnotherEncodingIsToSaveAsUTF8() throws {
        let latin = Array("[issuer]\r\nauthority = \"Stadt D".utf8) + [0xFC] + Array("ren\"\r\n".utf8)
        #expect(
            try fault(holding: latin)
                == "file: is not UTF-8 in line 2, perhaps Windows-1252 or ISO 8859-1; save it as UTF-8")
        #expect(try fault(holding: [0xFF, 0xFE, 0x5B, 0x00]) == "file: is UTF-16; save it as UTF-8")
    }

    @Test func aFileWithoutEndIsNotReadWhole() {
        #expect(fault("/dev/zero") == "file: is longer than 1048576 bytes")
    }

    @Test(
        arguments: [
            ("[[terminal]]\nid = \"t1\"\naddress = \"tcp:h:1\"\npassword = \"(entfernt)\"", true),
            ("[bakcup]", true), ("[backup]", false), ("[backup]\ndirectory = \"b\"", false), ("backup = 1", false),
            ("[[daemon]]", false), ("[daemon", false),
        ])
    func `whoever needs two sections is not kept by a fault in another`(_ text: String, _ isSound: Bool) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: path) }
        let daemon = text.contains("daemon") ? "" : "[daemon]\nstate = \"/tmp/state\"\n"
        try Data((text + "\n" + daemon).utf8).write(to: path)
        let reading = ConfigurationReader.reading(path: path.path)
        #expect(throws: ConfigurationError.self) { try reading.whole() }
        #expect(
            (try? reading.configuration(for: [.daemon, .backup]))?.stateDirectory == (isSound ? "/tmp/state" : nil))
    }

    @Test func theExampleIsInOrder() {
        let example = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../examples/zahlstelled.toml")
        #expect(fault(example.path) == nil)
    }
}
