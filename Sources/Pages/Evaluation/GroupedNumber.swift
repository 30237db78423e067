/// A count as Germans read it, "1.234".
enum GroupedNumber {
    static func text(_ number: Int64) -> String {
        let digits = String(number.magnitude)
        var grouped = number < 0 ? "-" : ""
        for (offset, digit) in digits.enumerated() {
            if offset > 0, (digits.count - offset).isMultiple(of: 3) { grouped.append(".") }
            grouped.append(digit)
        }
        return grouped
    }
}
