/// A number that is made of its digits from left to right. It counts downwards where it is negative, so that the lowest number
/// can be made too.
struct DigitSum {
    var isNegative = false
    private(set) var value: Int64 = 0
    private var overflows = false

    /// False for what is no digit.
    mutating func append(_ byte: UInt8) -> Bool {
        let digit = byte &- UInt8(ascii: "0")
        guard digit <= 9 else { return false }
        let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
        let (sum, muchTooLarge) =
            isNegative
            ? shifted.subtractingReportingOverflow(Int64(digit)) : shifted.addingReportingOverflow(Int64(digit))
        overflows = overflows || tooLarge || muchTooLarge
        value = sum
        return true
    }

    func checked() throws(CSVValueFault) -> Int64 {
        guard !overflows else { throw .tooLarge }
        return value
    }
}
