import Glibc

/// The configuration file and what lies beside it in `/etc/zahlstelle`, as a backup takes it.
struct ConfigurationFiles {
    static let prefix = "etc/"
    private static let directoryName = "zahlstelle"
    private static let mostFiles = 200
    private static let fileBytesMax = 1 << 20

    /// The name of a member as that of a file beside the configuration.
    ///
    /// - Returns: `nil` for what is none, or would lie anywhere else.
    static func plainName(_ member: String) -> String? {
        guard member.hasPrefix(prefix) else { return nil }
        let name = String(member.dropFirst(prefix.count))
        return name.isEmpty || name.hasPrefix(".") || name.contains("/") ? nil : name
    }

    private(set) var files: [(name: String, bytes: [UInt8], mode: UInt32)] = []
    private(set) var omitted: [String] = []
    private(set) var passwordsRemoved = false

    /// - Parameter inClear: whoever gets the backup can read it. Then only configuration files are taken, without their passwords: of any
    ///   other file nobody knows what secrets it holds.
    init(_ configuration: String, inClear: Bool) throws(ArchiveFailure) {
        try add(configuration, inClear: inClear, isNeeded: true)
        let directory = Place.directory(of: configuration)
        // Only a directory of our own: the configuration may lie anywhere.
        guard Place.name(of: directory) == Self.directoryName else { return }
        for name in try Place.names(in: directory) where directory + "/" + name != configuration {
            try add(directory + "/" + name, inClear: inClear, isNeeded: false)
        }
    }

    private mutating func add(_ path: String, inClear: Bool, isNeeded: Bool) throws(ArchiveFailure) {
        let name = Place.name(of: path)
        let isConfiguration = isNeeded || name.hasSuffix(".toml")
        do throws(ArchiveFailure) {
            let file = try OpenFile(path, flags: O_RDONLY | O_NONBLOCK | (isNeeded ? 0 : O_NOFOLLOW))
            guard file.status.st_mode & S_IFMT == S_IFREG, !inClear || isConfiguration, name.utf8.count < 90,
                !name.hasPrefix("."),
                files.count < Self.mostFiles, let bytes = try file.rest(most: Self.fileBytesMax)
            else {
                omitted.append(path)
                return
            }
            var taken = bytes
            if inClear {
                taken = Array(SecretText.redacted(toml: String(decoding: bytes, as: UTF8.self)).utf8)
                if taken != bytes { passwordsRemoved = true }
            }
            files.append((Self.prefix + name, taken, UInt32(file.status.st_mode & 0o777)))
        } catch {
            guard !isNeeded else { throw error }
            omitted.append(path)
        }
    }
}
