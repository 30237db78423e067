extension CharacterSet {
    /// The set a German text is probably in.
    ///
    /// Whole UTF-8 sequences are hardly ever an accident. Else the bytes that are umlauts in ISO 8859-1 and those that are
    /// umlauts in CP437 are counted, each only beside an ASCII letter: C4 in a row is a rule drawn in CP437.
    /// - Parameter fallback: for a text without such bytes, and for a tie.
    public static func guess(_ bytes: some Collection<UInt8>, otherwise fallback: CharacterSet = .cp437) -> CharacterSet
    {
        let bytes = Array(bytes)
        guard bytes.contains(where: { $0 >= 0x80 }) else { return fallback }
        if String(validating: bytes, as: UTF8.self) != nil { return .utf8 }
        var latin = 0
        var cp437 = 0
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            let before = index > 0 && bytes[index - 1].isASCIILetter
            let after = index + 1 < bytes.count && bytes[index + 1].isASCIILetter
            guard before || after else { continue }
            switch byte {
            case 0xC4, 0xD6, 0xDC, 0xE4, 0xF6, 0xFC, 0xDF: latin += 1
            case 0x84, 0x94, 0x81, 0x8E, 0x99, 0x9A, 0xE1: cp437 += 1
            default: continue
            }
        }
        if latin == cp437 { return fallback }
        return latin > cp437 ? .latin1 : .cp437
    }
}

extension UInt8 {
    fileprivate var isASCIILetter: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }
}
