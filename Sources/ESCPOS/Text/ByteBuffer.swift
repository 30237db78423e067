extension [UInt8] {
    /// Appends bytes as one block. Taking a slice instead would count references for every few bytes, which is most of the
    /// work of setting a short line.
    mutating func append(copying bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    /// Appends the same byte several times.
    mutating func append(repeating byte: UInt8, count: Int) {
        append(contentsOf: repeatElement(byte, count: count))
    }
}
