import Foundation
import TestTools
import Testing

@testable import Archives

@Suite struct TarTests {
    @Test func `a header of more than eight gibibytes is read again as it was`() {
        for size in [Int64(0), 1, 511, 512, 0o77777777777, 0o100000000000, 1 << 45] {
            let header = TarHeader(name: "journal.sqlite", size: size, mode: 0o600, time: 1_795_370_000)
            #expect(TarHeader(header.bytes) == header)
        }
    }

    @Test func `a header with a changed byte is none`() {
        let bytes = TarHeader(name: "journal.sqlite", size: 4711, mode: 0o600, time: 1).bytes
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0x41
            #expect(TarHeader(changed) == nil, "\(index)")
        }
    }

    @Test func `tar itself lists what was written, also what is larger than its octal numbers`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let header = TarHeader(name: "large", size: 9 << 30, mode: 0o640, time: 1_795_370_000)
        try Data(header.bytes).write(to: URL(filePath: path))
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        // A hole, not bytes.
        try handle.truncate(atOffset: 512 + 9 << 30 + 1024)
        try handle.close()
        let list = try Tool("tar", "--list", "--verbose", "--utc", "--file", path)
        #expect(
            list.output.replacing("  ", with: " ").contains("-rw-r----- root/root 9663676416 2026-11-22")
                && list.output.contains("large"))
        #expect(list.status == 0)
    }
}
