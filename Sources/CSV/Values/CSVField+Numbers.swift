extension CSVField {
    /// An amount with at most two decimals in cents: `1234,56`, `1.234,56`, `-3,5`, `3`.
    ///
    /// Between thousands the other mark may stand, but then before every group of three digits, and not behind a zero in
    /// front: `0.500` is half of something with the wrong mark rather than five hundred.
    public func cents(_ mark: CSVDecimalMark) throws(CSVValueFault) -> Int64 {
        guard !bytes.isEmpty else { throw .empty }
        var number = DigitSum()
        var rest = Self.withoutSign(bytes, isNegative: &number.isNegative)
        var digitsInGroup = 0
        var isGrouped = false
        while let byte = rest.first, byte != mark.byte {
            if byte == mark.thousands {
                let fits = isGrouped ? digitsInGroup == 3 : (1...3).contains(digitsInGroup) && number.value != 0
                guard fits else { throw digitsInGroup == 0 && !isGrouped ? .noAmount : .misplacedThousands }
                isGrouped = true
                digitsInGroup = 0
            } else {
                guard number.append(byte) else { throw .noAmount }
                digitsInGroup += 1
            }
            rest = rest.dropFirst()
        }
        guard digitsInGroup > 0 || isGrouped else { throw .noAmount }
        guard !isGrouped || digitsInGroup == 3 else { throw .misplacedThousands }
        let hasMark = !rest.isEmpty
        let decimals = rest.dropFirst()
        guard !hasMark || !decimals.isEmpty else { throw .noAmount }
        for byte in decimals {
            guard number.append(byte) else { throw .noAmount }
        }
        guard decimals.count <= 2 else { throw .tooManyDecimals }
        for _ in decimals.count..<2 { _ = number.append(UInt8(ascii: "0")) }
        return try number.checked()
    }

    /// A whole number: an optional `-` and digits, nothing between thousands.
    public func wholeNumber() throws(CSVValueFault) -> Int64 {
        guard !bytes.isEmpty else { throw .empty }
        var number = DigitSum()
        let digits = Self.withoutSign(bytes, isNegative: &number.isNegative)
        guard !digits.isEmpty else { throw .noWholeNumber }
        for byte in digits {
            guard number.append(byte) else { throw .noWholeNumber }
        }
        return try number.checked()
    }

    private static func withoutSign(_ bytes: ArraySlice<UInt8>, isNegative: inout Bool) -> ArraySlice<UInt8> {
        isNegative = bytes.first == UInt8(ascii: "-")
        return isNegative ? bytes.dropFirst() : bytes
    }
}
