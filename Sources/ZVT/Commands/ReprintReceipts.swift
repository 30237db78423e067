/// 06 12, printing receipts of the turnover store again, by number (PA00P015 ch. 2).
public struct ReprintReceipts: MessageBody {
    public static let control = ControlField.reprintReceipts

    public var password: Password
    /// Four BCD digits.
    public let first: [UInt8]
    /// Four BCD digits; absent where only one receipt is wanted.
    public let last: [UInt8]?
    public var fields: FieldList

    /// - Parameter first: receipt number, 0...9999.
    /// - Throws: `outOfRange`.
    public init(password: Password, first: Int, last: Int? = nil) throws(ZVTError) {
        self.password = password
        self.first = try BCD.encode(first, count: 2, part: "receipt number")
        self.last = if let last { try BCD.encode(last, count: 2, part: "receipt number") } else { nil }
        fields = FieldList()
    }

    public init(data: [UInt8]) throws(ZVTError) {
        password = try Password.read(data)
        guard data.count >= 5 else { throw ZVTError(.missing("receipt number"), at: 3) }
        first = Array(data[3..<5])
        let hasLast = data.count >= 7
        last = hasLast ? Array(data[5..<7]) : nil
        fields = try FieldList(data, from: hasLast ? 7 : 5)
    }

    public var data: [UInt8] { password.bytes + first + (last ?? []) + fields.encoded }
}
