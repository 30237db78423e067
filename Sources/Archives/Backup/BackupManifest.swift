/// What a backup says about itself, in `manifest.json`, its first member.
public struct BackupManifest: Hashable, Sendable, Codable {
    /// The version of the format: 1. A later one may have other members.
    public static let currentFormat = 1
    static let fileName = "manifest.json"
    static let bytesMax = 1 << 20

    public let format: Int
    /// The version of the program that made it.
    public let version: String
    /// When the copy of the journal was made, "2026-11-23T22:00:00Z".
    public let time: String
    public let instance: String
    /// The state directory and the configuration file of the pay point.
    public let state: String
    public let configuration: String
    public let journal: Journal
    /// All other members of the archive, in their order.
    public let members: [Member]
    /// Files beside the configuration that are not in it, because it is not encrypted or they could not be read.
    public let omitted: [String]
    /// Passwords were taken out of the configuration, because it is not encrypted.
    public let passwordsRemoved: Bool

    public struct Journal: Hashable, Sendable, Codable {
        /// Its last entry, with the hash in hexadecimal.
        public let sequence: Int64
        public let hash: String
        /// The last change of its tables.
        public let schema: String
        /// What was wrong with it already when it was backed up; a backup of a faulty journal is better than none.
        public let fault: String?
    }

    public struct Member: Hashable, Sendable, Codable {
        public let name: String
        public let bytes: Int64
        /// SHA-256 in hexadecimal.
        public let sha256: String
    }
}
