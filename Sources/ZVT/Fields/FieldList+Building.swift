extension FieldList {
    /// Adds a field with this content behind the others.
    ///
    /// - Throws: `unknownBMP`, `outOfRange` where the content does not have the length the BMP prescribes.
    public mutating func append(_ bmp: BMP, bytes content: some Collection<UInt8>) throws(ZVTError) {
        guard let definition = bmp.definition else { throw ZVTError(.unknownBMP(bmp.number)) }
        let prefix: [UInt8]
        switch definition.length {
        case .fixed(let count):
            guard content.count == count else { throw ZVTError(.outOfRange(definition.key)) }
            prefix = []
        case .llvar: prefix = try VariableLength.encode(content.count, digits: 2, part: definition.key)
        case .lllvar: prefix = try VariableLength.encode(content.count, digits: 3, part: definition.key)
        case .ber:
            let content = Array(content)
            try TLV.validate(content, in: 0..<content.count)
            prefix = TLVLength.encode(content.count)
        }
        try appendEncoded(bmp, prefix: prefix, content: content)
    }

    /// Adds a one-byte field.
    public mutating func append(_ bmp: BMP, byte: UInt8) throws(ZVTError) {
        try append(bmp, bytes: CollectionOfOne(byte))
    }

    /// Adds a BCD field of fixed length, e.g. an amount in cents or a trace number.
    ///
    /// - Throws: `outOfRange` for a negative number or one with too many digits.
    public mutating func append(_ bmp: BMP, decimal value: Int) throws(ZVTError) {
        guard let definition = bmp.definition else { throw ZVTError(.unknownBMP(bmp.number)) }
        guard case .fixed(let count) = definition.length else { throw ZVTError(.outOfRange(definition.key)) }
        try append(bmp, bytes: BCD.encode(value, count: count, part: definition.key))
    }

    /// Adds a BCD field from its digits, two to a byte; A...F stand for the other nibbles, e.g. E for a masked digit.
    public mutating func append(_ bmp: BMP, digits: String) throws(ZVTError) {
        guard let definition = bmp.definition else { throw ZVTError(.unknownBMP(bmp.number)) }
        let count = digits.utf8.count / 2
        try append(bmp, bytes: BCD.encode(digits: digits, count: count, part: definition.key))
    }

    /// Adds a text field; one of fixed length is filled up with blanks.
    ///
    /// - Throws: `unencodable` for a character that the set lacks, `outOfRange` for a text that is too long.
    public mutating func append(_ bmp: BMP, text: String, in charset: CharacterSet) throws(ZVTError) {
        guard let definition = bmp.definition else { throw ZVTError(.unknownBMP(bmp.number)) }
        var content = try charset.encode(text)
        if case .fixed(let count) = definition.length, content.count < count {
            content += [UInt8](repeating: UInt8(ascii: " "), count: count - content.count)
        }
        try append(bmp, bytes: content)
    }

    /// Adds the TLV container.
    public mutating func append(tlv elements: [TLV]) throws(ZVTError) {
        try append(.tlvContainer, bytes: TLV.encode(elements))
    }
}
