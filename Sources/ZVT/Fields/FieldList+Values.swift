extension FieldList {
    /// The value of a one-byte field.
    public func byte(_ bmp: BMP) -> UInt8? { self[bmp]?.first }

    /// The digits of a BCD field as they stand on the wire; a nibble that is no decimal digit comes as A...F.
    public func digits(_ bmp: BMP) -> String? { self[bmp].map(BCD.digits) }

    /// The value of a BCD field; nil where it is absent or holds a nibble that is no decimal digit.
    public func decimal(_ bmp: BMP) -> Int? { self[bmp].flatMap { BCD.value($0) } }

    /// The text of a field, without trailing NUL bytes.
    public func text(_ bmp: BMP, in charset: CharacterSet) -> String? {
        self[bmp].map { charset.decode($0.withoutTrailingNULs) }
    }

    /// The elements of the TLV container; none where it is absent.
    public var tlv: [TLV] {
        var elements: [TLV] = []
        for entry in entries where entry.number == BMP.tlvContainer.number {
            // The container was checked when the list was read or built, so this cannot fail.
            elements += (try? TLV.decode(bytes, in: entry.content, depth: 1)) ?? []
        }
        return elements
    }
}

extension ArraySlice<UInt8> {
    var withoutTrailingNULs: ArraySlice<UInt8> {
        guard let last = lastIndex(where: { $0 != 0 }) else { return [] }
        return self[...last]
    }
}
