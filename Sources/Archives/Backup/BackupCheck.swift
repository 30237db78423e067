import Glibc
import Journal
import PayPoint

/// Checks a backup that was made before, all the way down: members, chain, views.
public enum BackupCheck {
    /// What a backup turned out to be.
    public struct Finding: Hashable, Sendable, Codable {
        public let file: String
        public let encrypted: Bool
        public let manifest: BackupManifest
        /// What is wrong with the journal in it; `nil` when all is well.
        public let fault: String?
    }

    /// - Parameters:
    ///   - identity: a file with the private key of age, for a backup that is encrypted.
    ///   - scratch: a directory in which the journal lies in clear while it is checked, readable for its owner only.
    public static func check(
        _ path: String, identity: String?, scratch: String
    ) throws(ArchiveFailure) -> Finding {
        let reader = try BackupReader.open(path, identity: identity)
        var template = Array((scratch + "/zahlstelle-verify-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw .system(path: scratch, code: errno) }
        let directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let file = directory + "/" + Backup.journalName
        defer {
            unlink(file)
            rmdir(directory)
        }
        let copy = try OpenFile(file, flags: O_WRONLY | O_CREAT | O_EXCL)
        try reader.members { header, bytes throws(ArchiveFailure) in
            if header.name == Backup.journalName { try copy.write(bytes) }
        }
        return Finding(
            file: path, encrypted: (try? OpenFile(path, flags: 0)).map(Age.isEncrypted) ?? false,
            manifest: reader.manifest, fault: try fault(file, reader.manifest))
    }

    /// - Parameter file: the journal out of the backup.
    static func fault(_ file: String, _ manifest: BackupManifest) throws(ArchiveFailure) -> String? {
        do throws(JournalFailure) {
            let verdict = try JournalVerifier.verify(file: file)
            if let fault = verdict.fault { return "\(fault.sequence): \(fault.text)" }
            let isThatOne =
                verdict.entries == manifest.journal.sequence
                && (verdict.head.isEmpty || Hex.text(verdict.head) == manifest.journal.hash)
            return isThatOne ? nil : "it ends with entry \(verdict.entries), not where the manifest says"
        } catch {
            throw .journal(error)
        }
    }
}
