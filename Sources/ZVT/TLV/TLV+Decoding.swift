extension TLV {
    /// Reads the elements that make up `bytes`.
    ///
    /// A constructed tag whose content is not TLV keeps it as `.primitive`; the elements of this level must be whole.
    ///
    /// - Throws: `ZVTError` with the offset in `bytes`.
    public static func decode(_ bytes: [UInt8]) throws(ZVTError) -> [TLV] {
        try decode(bytes, in: 0..<bytes.count, depth: 1)
    }

    static func decode(_ bytes: [UInt8], in range: Range<Int>, depth: Int) throws(ZVTError) -> [TLV] {
        var elements: [TLV] = []
        var reader = TLVReader(bytes, from: range.lowerBound, to: range.upperBound)
        while !reader.isAtEnd {
            let tag = try reader.tag()
            let count = try reader.length(of: "TLV value")
            let content = reader.position..<reader.position + count
            reader.position = content.upperBound
            elements.append(TLV(tag, bytes, content, depth: depth))
        }
        return elements
    }

    private init(_ tag: TLVTag, _ bytes: [UInt8], _ content: Range<Int>, depth: Int) {
        self.tag = tag
        guard tag.isConstructed, depth < Self.maximumDepth,
            let elements = try? Self.decode(bytes, in: content, depth: depth + 1)
        else {
            self.value = .primitive(Array(bytes[content]))
            return
        }
        self.value = .constructed(elements)
    }

    /// Checks what `decode` would check, without building anything.
    static func validate(_ bytes: [UInt8], in range: Range<Int>) throws(ZVTError) {
        var reader = TLVReader(bytes, from: range.lowerBound, to: range.upperBound)
        while !reader.isAtEnd {
            _ = try reader.tag()
            reader.position += try reader.length(of: "TLV value")
        }
    }
}
