/// Reads a value and accepts only its canonical form.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// - Throws: ``JSONFault`` with the byte at which the form is left.
    static func value(of bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        guard reader.position == bytes.count else { throw reader.fault("something follows the value") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth < JSONValue.mostDepth else { throw fault("nested deeper than \(JSONValue.mostDepth)") }
        switch peek() {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try elements(depth: depth))
        case UInt8(ascii: "t"):
            try expect("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try expect("false")
            return .bool(false)
        default: return .integer(try integer())
        }
    }

    private mutating func members(depth: Int) throws(JSONFault) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        position += 1
        if accept(UInt8(ascii: "}")) { return members }
        repeat {
            let start = position
            guard peek() == UInt8(ascii: "\"") else { throw fault("no name of a member") }
            let name = try string()
            if let last = members.last?.name, !last.utf8.lexicographicallyPrecedes(name.utf8) {
                throw JSONFault("the name \(name) is out of order", at: start)
            }
            try expect(":")
            members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
        } while accept(UInt8(ascii: ","))
        try expect("}")
        return members
    }

    private mutating func elements(depth: Int) throws(JSONFault) -> [JSONValue] {
        var elements: [JSONValue] = []
        position += 1
        if accept(UInt8(ascii: "]")) { return elements }
        repeat {
            elements.append(try value(depth: depth + 1))
        } while accept(UInt8(ascii: ","))
        try expect("]")
        return elements
    }

    private mutating func integer() throws(JSONFault) -> Int64 {
        let start = position
        let negative = accept(UInt8(ascii: "-"))
        let first = position
        var value: Int64 = 0
        while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            let digit = Int64(byte - UInt8(ascii: "0"))
            let (tens, tooMany) = value.multipliedReportingOverflow(by: 10)
            let (next, tooMuch) =
                negative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            guard !tooMany, !tooMuch else { throw JSONFault("a number beyond 64 bits", at: start) }
            value = next
            position += 1
        }
        let digits = position - first
        guard digits > 0 else { throw fault("no value") }
        guard digits == 1 || bytes[first] != UInt8(ascii: "0"), !(negative && value == 0) else {
            throw JSONFault("a number with a leading zero", at: start)
        }
        return value
    }

    private mutating func string() throws(JSONFault) -> String {
        position += 1
        let start = position
        while let byte = peek(), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        if accept(UInt8(ascii: "\"")) { return try text(bytes[start..<position - 1], at: start) }
        var content = Array(bytes[start..<position])
        while !accept(UInt8(ascii: "\"")) {
            guard let byte = peek(), byte >= 0x20 else {
                throw fault("a text that does not end or has a control character")
            }
            position += 1
            content.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
        }
        return try text(content[...], at: start)
    }

    private mutating func escaped() throws(JSONFault) -> UInt8 {
        guard let byte = peek() else { throw fault("a text that does not end") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return byte
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "u"):
            try expect("00")
            let control = try hexDigit() << 4 | hexDigit()
            guard control < 0x20, ![0x08, 0x09, 0x0A, 0x0C, 0x0D].contains(control) else {
                throw fault("an escape where none is needed")
            }
            return control
        default: throw fault("an unknown escape")
        }
    }

    private mutating func hexDigit() throws(JSONFault) -> UInt8 {
        guard let byte = peek() else { throw fault("a text that does not end") }
        position += 1
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): return byte - UInt8(ascii: "a") + 10
        default: throw fault("no lower-case hexadecimal digit")
        }
    }

    private func text(_ content: ArraySlice<UInt8>, at start: Int) throws(JSONFault) -> String {
        guard let text = String(validating: content, as: UTF8.self) else {
            throw JSONFault("a text that is no UTF-8", at: start)
        }
        return text
    }

    private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func accept(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ text: StaticString) throws(JSONFault) {
        for index in 0..<text.utf8CodeUnitCount where !accept(text.utf8Start[index]) { throw fault("no \(text)") }
    }

    private func fault(_ reason: String) -> JSONFault { JSONFault(reason, at: position) }
}
