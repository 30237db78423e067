/// What became of each line of a table of tariffs, or would become of it.
public struct TariffReport: Hashable, Sendable {
    /// By their line numbers.
    public let lines: [TariffLine]

    public init(lines: [TariffLine]) {
        self.lines = lines.sorted { $0.line < $1.line }
    }

    public var hasFaults: Bool { lines.contains { !$0.faults.isEmpty } }

    /// Together with lines of which nothing could be made.
    public func adding(_ others: [TariffLine]) -> TariffReport { TariffReport(lines: lines + others) }
}

/// What became of a line.
public struct TariffLine: Hashable, Sendable {
    /// Of the file, from 1.
    public let line: Int
    /// As the line says it; `nil` where it cannot be read.
    public let service: String?
    public let validFrom: CivilDate?
    public let result: Result

    public enum Result: Hashable, Sendable {
        /// A version of this number came.
        case added(Int64)
        /// Instead of a version that had not begun, one of the second number came.
        case replaced(Int64, by: Int64)
        /// The version has another last day.
        case endMoved(Int64)
        /// The version is as the line says already.
        case unchanged(Int64)
        /// At least one.
        case faults([TariffFault])
    }

    public init(line: Int, service: String?, validFrom: CivilDate?, result: Result) {
        self.line = line
        self.service = service
        self.validFrom = validFrom
        self.result = result
    }

    public var faults: [TariffFault] {
        guard case .faults(let faults) = result else { return [] }
        return faults
    }
}
