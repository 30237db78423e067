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

    @Test func theExampleIsInOrder() {
        let example = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../examples/zahlstelled.toml")
        #expect(fault(example.path) == nil)
    }
}
