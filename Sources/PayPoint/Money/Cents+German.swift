extension Cents {
    /// The amount as Germans write it on paper and screens: dots between thousands, a decimal comma, two decimals
    /// ("1.234,56"), without the currency.
    public var germanNumber: String {
        let digits = String(value.magnitude / 100)
        var grouped = ""
        for (offset, digit) in digits.enumerated() {
            if offset > 0, (digits.count - offset).isMultiple(of: 3) { grouped.append(".") }
            grouped.append(digit)
        }
        let cents = String(value.magnitude % 100)
        let sign = value < 0 ? "-" : ""
        return sign + grouped + "," + (cents.count == 1 ? "0" + cents : cents)
    }

    /// The amount with its currency, "1.234,56 EUR".
    public var german: String { germanNumber + " EUR" }

    /// Reads an amount as a person types it: "42,50", "1.234,56", "1.234", "42". A dot only ever stands between thousands: as a
    /// decimal mark, "42.50", it would be told from them by nothing but the number of digits behind it. `nil` when it is not
    /// unmistakably an amount of at most two decimals.
    public init?(german text: String) {
        let characters = Array(text.utf8)
        guard !characters.isEmpty, characters.count <= 16 else { return nil }
        var decimals = characters.count
        if let comma = characters.lastIndex(of: UInt8(ascii: ",")) {
            guard (1...2).contains(characters.count - comma - 1) else { return nil }
            decimals = comma
        }
        let groups = characters[..<decimals].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.count <= 3 else { return nil }
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        var cents = characters[decimals...].dropFirst()
        while cents.count < 2 { cents.append(UInt8(ascii: "0")) }
        var total: Int64 = 0
        for digit in groups.joined() + Array(cents) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            total = total * 10 + Int64(digit - UInt8(ascii: "0"))
        }
        self.init(total)
    }
}
