extension CSVField {
    /// A date that the calendar has. The year has four digits.
    public func date(_ form: CSVDateForm) throws(CSVValueFault) -> CSVDate {
        guard !bytes.isEmpty else { throw .empty }
        let parts: (year: Int?, month: Int?, day: Int?)
        switch form {
        case .german:
            guard bytes.count == 10, byte(2) == UInt8(ascii: "."), byte(5) == UInt8(ascii: ".") else {
                throw .noDate(form)
            }
            parts = (number(6..<10), number(3..<5), number(0..<2))
        case .iso:
            guard bytes.count == 10, byte(4) == UInt8(ascii: "-"), byte(7) == UInt8(ascii: "-") else {
                throw .noDate(form)
            }
            parts = (number(0..<4), number(5..<7), number(8..<10))
        }
        guard let year = parts.year, let month = parts.month, let day = parts.day else { throw .noDate(form) }
        guard let date = CSVDate(year: year, month: month, day: day) else { throw .noSuchDay }
        return date
    }

    private func byte(_ offset: Int) -> UInt8 { bytes[bytes.startIndex + offset] }

    private func number(_ offsets: Range<Int>) -> Int? {
        var number = 0
        for offset in offsets {
            let digit = byte(offset) &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }
}
