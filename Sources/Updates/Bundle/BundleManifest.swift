/// What a bundle says of itself, signed. image/README.md describes the format.
public struct BundleManifest: Hashable, Sendable, Codable {
    public static let currentFormat = 1
    /// Keeps a signature of something else from being taken for that of a bundle.
    static let purpose = "zahlstelle-update"
    static let architecture = "x86-64"

    public let format: Int
    public let purpose: String
    public let version: String
    public let architecture: String
    /// When it was made, "2026-11-24T02:00:00Z".
    public let time: String
    /// Hash tree, root and kernel, in the order in which they follow.
    public let files: [File]

    public struct File: Hashable, Sendable, Codable {
        public let name: String
        public let bytes: Int64
        /// SHA-256 in hexadecimal.
        public let sha256: String
    }

    /// What the files are, in their order.
    enum Part: CaseIterable {
        case verity, root, kernel

        /// The partitions of image/repart have as much room, and the ESP holds two kernels.
        var bytesMax: Int64 {
            switch self {
            case .verity: 4 << 20
            case .root: 256 << 20
            case .kernel: 60 << 20
            }
        }

        /// By which systemd-sysupdate knows it in the staging directory. The UUID of a partition follows from the root hash, which the
        /// kernel has.
        func isName(_ name: String, of version: String) -> Bool {
            let start = "zahlstelle_\(version)"
            guard name.hasPrefix(start) else { return false }
            let rest = name.dropFirst(start.count)
            return switch self {
            case .verity: Self.isUUID(rest, before: ".verity")
            case .root: Self.isUUID(rest, before: ".root")
            case .kernel: rest == ".efi"
            }
        }

        private static func isUUID(_ text: Substring, before ending: String) -> Bool {
            guard text.hasPrefix("_"), text.hasSuffix(ending) else { return false }
            let groups = text.dropFirst().dropLast(ending.count).split(separator: "-", omittingEmptySubsequences: false)
            return groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups.joined().utf8.allSatisfy(BundleManifest.isHex)
        }
    }

    /// Lower case only, as they are written here.
    private static func isHex(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    /// Of all files.
    var bytes: Int64 { files.reduce(0) { $0 + $1.bytes } }

    /// Looks whether it is what this program can install. It is signed, so what is wrong was built wrongly.
    ///
    /// - Throws: ``UpdateFailure/notOurs(_:)``, ``UpdateFailure/laterFormat(_:)``
    func checked() throws(UpdateFailure) -> SystemVersion {
        guard purpose == Self.purpose else { throw .notOurs("its purpose is '\(purpose)'") }
        guard format == Self.currentFormat else { throw .laterFormat(format) }
        guard architecture == Self.architecture else { throw .notOurs("it is for \(architecture)") }
        guard let version = SystemVersion(version) else { throw .notOurs("'\(version)' is no version") }
        guard files.count == Part.allCases.count else { throw .notOurs("it has \(files.count) files") }
        for (file, part) in zip(files, Part.allCases) {
            guard part.isName(file.name, of: version.text) else { throw .notOurs("it has a file '\(file.name)'") }
            guard (1...part.bytesMax).contains(file.bytes) else {
                throw .notOurs("\(file.name) has \(file.bytes) bytes")
            }
            guard file.sha256.utf8.count == 64, file.sha256.utf8.allSatisfy(BundleManifest.isHex) else {
                throw .notOurs("\(file.name) has no hash")
            }
        }
        return version
    }
}
