import Glibc

/// The backups that lie in a directory.
public struct BackupListing: Hashable, Sendable, Codable {
    public struct Item: Hashable, Sendable, Codable {
        public let file: String
        public let instance: String
        /// "2026-11-23T220000Z", from its name.
        public let moment: String
        public let bytes: Int64
        public let encrypted: Bool
    }

    /// Newest first.
    public let backups: [Item]

    public init(directory: String) throws(ArchiveFailure) {
        var found: [Item] = []
        for name in try Place.names(in: directory, isTarget: true).compactMap(BackupName.init).sorted().reversed() {
            let path = directory + "/" + name.text
            found.append(
                Item(
                    file: path, instance: name.instance, moment: name.moment, bytes: Place.size(path) ?? 0,
                    encrypted: (try? OpenFile(path, flags: 0)).map(Age.isEncrypted) ?? false))
        }
        backups = found
    }
}
