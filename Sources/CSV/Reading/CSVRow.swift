/// One row. Its fields are slices of one buffer, which the reader uses again for the next row unless this one is kept.
public struct CSVRow: Sendable {
    /// The line of the file, from 1, in which the row begins.
    public let line: Int
    let bytes: [UInt8]
    let ranges: [Range<Int>]

    public var count: Int { ranges.count }

    /// - Parameter column: from 0. A row that has no such column, as only a dialect with ragged rows allows, gives an empty
    ///   field.
    public subscript(column: Int) -> CSVField {
        ranges.indices.contains(column) ? CSVField(bytes: bytes[ranges[column]]) : CSVField(bytes: [])
    }

    public var fields: [CSVField] { ranges.map { CSVField(bytes: bytes[$0]) } }

    public var texts: [String] { fields.map(\.text) }
}
