internal import Glibc
internal import Journal
internal import PayPoint

/// The journal of a simulated disk as real files, which is what the verifier reads.
enum ExportedJournal {
    struct Trouble: Error { let path: String }

    static func verify(_ disk: SimulatedDisk) throws -> JournalVerdict {
        var template = Array("/tmp/zahlstelle-simulate-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Trouble(path: "/tmp") }
        let directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { rmdir(directory) }
        var paths: [String] = []
        defer { for path in paths { unlink(path) } }
        for (path, bytes) in disk.contents {
            let name = path.split(separator: "/").last ?? "journal"
            paths.append("\(directory)/\(name)")
            try write(bytes, to: "\(directory)/\(name)")
        }
        return try SQLiteFileSystem.outside {
            try JournalVerifier.verify(file: "\(directory)/\(SQLiteJournal.fileName)", workers: 1)
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        guard let file = fopen(path, "w") else { throw Trouble(path: path) }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Trouble(path: path) }
    }
}
