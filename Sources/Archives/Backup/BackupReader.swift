import JSON

/// Reads a backup: first what it says about itself, then its members, each compared with that.
final class BackupReader {
    let manifest: BackupManifest
    private let archive: TarReader
    private let path: String

    init(_ source: any ByteSource, path: String) throws(ArchiveFailure) {
        self.path = path
        archive = TarReader(source, path: path)
        guard let header = try archive.next(), header.name == BackupManifest.fileName,
            header.size <= BackupManifest.bytesMax
        else { throw .damaged(path: path, reason: "does not begin with its manifest") }
        var text: [UInt8] = []
        _ = try archive.content(of: header) { text += $0 }
        guard let value = try? JSONParser.parse(text) else {
            throw .damaged(path: path, reason: "its manifest is no JSON")
        }
        if let format = try? JSONDecoding(value, rejectsUnknownFields: false).decode(Format.self).format,
            format != BackupManifest.currentFormat
        {
            throw .laterFormat(path: path, format: format)
        }
        do {
            manifest = try JSONDecoding(value, rejectsUnknownFields: false).decode(BackupManifest.self)
        } catch {
            throw .damaged(path: path, reason: "its manifest lacks something: \(error)")
        }
    }

    /// Opens a file, which may be encrypted.
    static func open(_ path: String, identity: String?) throws(ArchiveFailure) -> BackupReader {
        let file = try OpenFile(path, flags: 0)
        guard Age.isEncrypted(file) else { return try BackupReader(file, path: path) }
        guard let identity else { throw .identityMissing(path: path) }
        return try BackupReader(Age.decrypting(file, identity: identity), path: path)
    }

    /// Reads all members and compares each with the manifest.
    ///
    /// - Parameter take: gets each piece of a member with its header.
    func members(_ take: (TarHeader, [UInt8]) throws(ArchiveFailure) -> Void) throws(ArchiveFailure) {
        for member in manifest.members {
            guard let header = try archive.next(), header.name == member.name, header.size == member.bytes else {
                throw .damaged(path: path, reason: "\(member.name) is not where its manifest says")
            }
            let hash = try archive.content(of: header) { bytes throws(ArchiveFailure) in try take(header, bytes) }
            guard hash == member.sha256 else {
                throw .damaged(path: path, reason: "\(member.name) is not what its manifest says")
            }
        }
        guard try archive.next() == nil else { throw .damaged(path: path, reason: "has more than its manifest says") }
    }

    private struct Format: Decodable { let format: Int }
}
