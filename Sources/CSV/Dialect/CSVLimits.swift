/// What a table may not exceed, so that a reader's memory is bounded whatever it is fed.
public struct CSVLimits: Hashable, Sendable {
    /// Bytes of a row as it stands in the file, without its line end.
    public let rowBytesMax: Int
    /// Fields of a row.
    public let columnsMax: Int

    /// 64 KiB: more than ten times the longest row of the formats in use (DSFinV-K's `tse.csv`, some 5 KiB), and not more
    /// than what a forgotten quotation mark should swallow. 512 columns: the widest of these formats, DATEV's Buchungsstapel,
    /// has 125.
    public static let standard = CSVLimits(rowBytesMax: 65_536, columnsMax: 512)

    /// Values below 1 count as 1.
    public init(rowBytesMax: Int, columnsMax: Int) {
        self.rowBytesMax = max(rowBytesMax, 1)
        self.columnsMax = max(columnsMax, 1)
    }
}
