/// A kernel on the ESP, as systemd-boot reads its name: "zahlstelle_1.2.0+2-1.efi" has two tries left and had one.
public struct BootEntry: Hashable, Sendable {
    public enum Standing: Hashable, Sendable {
        /// It is booted without counting.
        case good
        case trial(left: Int)
        /// It has used up its tries, or was taken back: it comes behind all others.
        case bad
    }

    public let file: String
    public let version: SystemVersion
    public let standing: Standing

    /// - Returns: `nil` for another's file.
    public init?(file: String) {
        guard file.hasPrefix(Self.prefix), file.hasSuffix(Self.ending) else { return nil }
        let parts = file.dropFirst(Self.prefix.count).dropLast(Self.ending.count)
            .split(separator: "+", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let version = SystemVersion(String(parts[0])) else { return nil }
        self.file = file
        self.version = version
        guard parts.count == 2 else {
            standing = .good
            return
        }
        let counts = parts[1].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(counts.count), let left = counts[0], left >= 0 else { return nil }
        standing = left == 0 ? .bad : .trial(left: left)
    }

    static let directory = "/boot/EFI/Linux"
    private static let prefix = "zahlstelle_"
    private static let ending = ".efi"

    static func goodName(_ version: SystemVersion) -> String { prefix + version.text + ending }

    /// With no try left it is started only where nothing else is there.
    static func badName(_ version: SystemVersion) -> String { prefix + version.text + "+0-0" + ending }
}
