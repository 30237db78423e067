/// A CODE128 bar code (ISO/IEC 15417) as the printer makes it from form B of GS k.
public struct Barcode: Hashable, Sendable {
    /// The text it carries.
    public let text: String
    /// Widths of bars and spaces in turn, beginning with a bar, in modules.
    let widths: [Int]
    public var moduleWidth: Int
    public var height: Int
    /// The text below the bars.
    public var hasText: Bool

    var modules: Int { widths.reduce(0, +) }
    var width: Int { modules * moduleWidth }

    /// - Parameter data: begins with {A, {B or {C; {{ is one brace, {1 to {4 are function characters.
    /// - Returns: nil where the printer would print nothing.
    init?(code128 data: [UInt8], moduleWidth: Int, height: Int, hasText: Bool) {
        guard let symbol = Code128Symbol(data) else { return nil }
        text = symbol.text
        widths = symbol.widths
        self.moduleWidth = max(1, min(8, moduleWidth))
        self.height = max(1, height)
        self.hasText = hasText
    }
}

/// The values of a CODE128 symbol and their bars.
private struct Code128Symbol {
    private(set) var text = ""
    private var values: [Int] = []

    private enum CodeSet: UInt8 { case a = 0x41, b = 0x42, c = 0x43 }

    init?(_ data: [UInt8]) {
        guard data.count > 2, data[0] == 0x7B, var set = CodeSet(rawValue: data[1]) else { return nil }
        values = [set == .a ? 103 : set == .b ? 104 : 105]
        var index = 2
        while index < data.count {
            let byte = data[index]
            index += 1
            if byte == 0x7B {
                guard index < data.count else { return nil }
                let escape = data[index]
                index += 1
                if let next = CodeSet(rawValue: escape) {
                    values.append(next == .a ? 101 : next == .b ? 100 : 99)
                    set = next
                } else if escape == 0x7B, set == .b {
                    append(0x7B - 32, "{")
                } else if let function = Self.function(escape, set) {
                    values.append(function)
                } else {
                    return nil
                }
                continue
            }
            guard let value = Self.value(byte, set) else { return nil }
            append(value, set == .c ? (byte < 10 ? "0\(byte)" : "\(byte)") : String(Unicode.Scalar(byte)))
        }
        let sum = values.enumerated().reduce(0) { $0 + $1.element * max(1, $1.offset) }
        values += [sum % 103, 106]
    }

    private mutating func append(_ value: Int, _ character: String) {
        values.append(value)
        text += character
    }

    private static func value(_ byte: UInt8, _ set: CodeSet) -> Int? {
        switch set {
        case .a: byte < 0x20 ? Int(byte) + 64 : byte < 0x60 ? Int(byte) - 32 : nil
        case .b: (0x20...0x7F).contains(byte) ? Int(byte) - 32 : nil
        case .c: byte < 100 ? Int(byte) : nil
        }
    }

    private static func function(_ escape: UInt8, _ set: CodeSet) -> Int? {
        switch (escape, set) {
        case (0x31, _): 102
        case (0x32, .a), (0x32, .b): 97
        case (0x33, .a), (0x33, .b): 96
        case (0x34, .a): 101
        case (0x34, .b): 100
        default: nil
        }
    }

    var widths: [Int] {
        values.flatMap { value in Self.patterns[value].utf8.map { Int($0 - 0x30) } }
    }

    private static let patterns: [String] = """
        212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 \
        123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 \
        232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 \
        313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 \
        111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 \
        111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 \
        114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112
        """.split(separator: " ").map(String.init)
}
