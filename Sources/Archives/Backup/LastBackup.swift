import FoundationEssentials
import Glibc
import JSON

/// What is remembered of the last backup that succeeded, in `backup.json` in the state directory, for whoever asks how old it is.
public struct LastBackup: Hashable, Sendable, Codable {
    static let fileName = "backup.json"
    private static let bytesMax = 64 * 1024

    /// When the copy was made, "2026-11-23T22:00:00Z".
    public let time: String
    public let file: String
    public let bytes: Int64
    /// The last entry of the journal in it, with its hash in hexadecimal.
    public let sequence: Int64
    public let hash: String
    public let encrypted: Bool

    /// - Returns: `nil` where there has been none, or nobody may read of it.
    public static func read(state: String) -> LastBackup? {
        guard let file = try? OpenFile(state + "/" + fileName, flags: O_RDONLY | O_NOFOLLOW),
            let bytes = try? file.rest(most: bytesMax), let value = try? JSONParser.parse(bytes)
        else { return nil }
        return try? JSONDecoding(value, rejectsUnknownFields: false).decode(LastBackup.self)
    }

    func write(state: String, owner: Owner) throws(ArchiveFailure) {
        let path = state + "/" + Self.fileName
        guard let bytes = try? JSONEncoding.bytes(of: self, .canonical) else { return }
        let file = try OpenFile(path + BackupName.unfinished, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
        try file.write(bytes + [UInt8(ascii: "\n")])
        owner.take(file)
        try file.sync()
        try Place.rename(path + BackupName.unfinished, to: path)
    }
}
