/// The format of the record; FORMAT.md beside this module describes it.
public enum WireFormat {
    /// Changes when an older reader would misunderstand a newer file.
    public static let version: Int64 = 1
}

/// A line that is none of this format.
public struct WireFormatError: Error, Hashable, Sendable, CustomStringConvertible {
    public let reason: String

    init(_ reason: String) { self.reason = reason }

    public var description: String { reason }
}
