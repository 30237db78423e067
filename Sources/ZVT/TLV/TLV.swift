/// One element of the TLV container, BMP 06 (PA00P015 ch. 9).
public struct TLV: Hashable, Sendable {
    /// Deepest nesting that is read as elements. The specification needs four; deeper constructed values stay bytes.
    public static let maximumDepth = 8
    /// Longest value the length forms can say.
    public static let maximumCount = 65_535

    public enum Value: Hashable, Sendable {
        /// Bytes. Under a constructed tag this means that they are not TLV.
        case primitive([UInt8])
        case constructed([TLV])
    }

    public var tag: TLVTag
    public var value: Value

    public init(_ tag: TLVTag, _ bytes: [UInt8]) {
        self.tag = tag
        self.value = .primitive(bytes)
    }

    public init(_ tag: TLVTag, _ elements: [TLV]) {
        self.tag = tag
        self.value = .constructed(elements)
    }

    /// The value's bytes; of a constructed value its encoded elements.
    public var bytes: [UInt8] {
        switch value {
        case .primitive(let bytes): bytes
        case .constructed(let elements): TLV.encode(elements)
        }
    }

    /// The elements of a constructed value, else none.
    public var elements: [TLV] {
        switch value {
        case .primitive: []
        case .constructed(let elements): elements
        }
    }
}

extension [TLV] {
    /// The first element with this tag on this level.
    public func first(_ tag: TLVTag) -> TLV? { first { $0.tag == tag } }

    /// The first element found by going down through these tags.
    public func first(_ path: TLVTag...) -> TLV? {
        var level = self
        var found: TLV?
        for tag in path {
            guard let next = level.first(where: { $0.tag == tag }) else { return nil }
            found = next
            level = next.elements
        }
        return found
    }
}
