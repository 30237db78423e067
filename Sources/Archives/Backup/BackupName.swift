import Glibc

/// The name of a backup's file: "zahlstelle-kasse3-2026-11-23T220000Z.zsbackup". Names of one instance sort by time.
public struct BackupName: Hashable, Sendable, Comparable {
    static let ending = ".zsbackup"
    static let unfinished = ".part"
    private static let prefix = "zahlstelle-"
    private static let momentLength = 18

    public let instance: String
    /// "2026-11-23T220000Z": without colons, which file systems of other machines do not take.
    public let moment: String

    public var text: String { Self.prefix + instance + "-" + moment + Self.ending }

    init(instance: String, seconds: Int64) {
        self.instance = instance
        moment = Moment.text(seconds).filter { $0 != ":" }
    }

    /// - Returns: `nil` for a file that is no backup.
    public init?(_ name: String) {
        guard name.hasPrefix(Self.prefix), name.hasSuffix(Self.ending) else { return nil }
        let middle = name.dropFirst(Self.prefix.count).dropLast(Self.ending.count)
        let moment = String(middle.suffix(Self.momentLength))
        let shape = moment.map { $0.isASCII && $0.isWholeNumber ? "0" : $0 }
        guard String(shape) == "0000-00-00T000000Z", middle.count > Self.momentLength + 1,
            middle.dropLast(Self.momentLength).last == "-"
        else { return nil }
        instance = String(middle.dropLast(Self.momentLength + 1))
        self.moment = moment
    }

    public static func < (one: BackupName, other: BackupName) -> Bool {
        (one.moment, one.instance) < (other.moment, other.instance)
    }

    /// What of a name may stand in that of a file.
    public static func instance(of text: String) -> String {
        let kept = text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "-" }
        return kept.isEmpty ? "box" : String(kept.prefix(60))
    }
}
