extension FieldList {
    /// Reads the fields of `body` from `start` to its end.
    ///
    /// Stops at a BMP that the table does not know; what follows is `unknownRest`. But where the list is the whole body, its
    /// first field must be known: else the body is something else.
    ///
    /// - Throws: `ZVTError` with the offset in `body`: a length prefix that is none, a field that ends behind the body, a
    ///   TLV container that is damaged, a body that begins with an unknown BMP.
    public init(_ body: [UInt8], from start: Int = 0) throws(ZVTError) {
        let (list, failure) = Self.walk(body, from: start)
        if let failure { throw failure }
        if start == 0, list.entries.isEmpty, let first = list.unknownRest.first { throw ZVTError(.unknownBMP(first)) }
        self = list
    }

    /// Reads the fields up to the first fault, for a message too important to be dropped whole.
    ///
    /// - Returns: what stood before the fault, the rest as `unknownRest`, and the fault.
    public static func salvage(_ body: [UInt8], from start: Int = 0) -> (FieldList, ZVTError?) {
        walk(body, from: start)
    }

    private static func walk(_ body: [UInt8], from start: Int) -> (FieldList, ZVTError?) {
        guard body.count <= APDU.maximumDataCount, start <= body.count else {
            let empty = FieldList(
                bytes: body, start: min(start, body.count), entries: [], parsedEnd: min(start, body.count))
            return (empty, ZVTError(.outOfRange("message body"), at: APDU.maximumDataCount))
        }
        let definitions = BMP.lengthRules
        var entries: [Entry] = []
        entries.reserveCapacity(24)
        var position = start
        var failure: ZVTError?

        while position < body.count {
            let number = body[position]
            guard let rule = definitions[Int(number)] else { break }
            do throws(ZVTError) {
                let content = try content(of: number, rule, in: body, after: position + 1)
                entries.append(
                    Entry(
                        number: number, start: UInt16(truncatingIfNeeded: position),
                        contentStart: UInt16(truncatingIfNeeded: content.lowerBound),
                        contentCount: UInt16(truncatingIfNeeded: content.count)))
                position = content.upperBound
            } catch {
                failure = error
                break
            }
        }
        return (FieldList(bytes: body, start: start, entries: entries, parsedEnd: position), failure)
    }

    private static func content(
        of number: UInt8, _ rule: BMP.Length, in body: [UInt8], after position: Int
    ) throws(ZVTError) -> Range<Int> {
        let start: Int
        let count: Int
        switch rule {
        case .fixed(let fixed):
            start = position
            count = fixed
        case .llvar:
            count = try VariableLength.read(body, at: position, digits: 2, bmp: number)
            start = position + 2
        case .lllvar:
            count = try VariableLength.read(body, at: position, digits: 3, bmp: number)
            start = position + 3
        case .ber:
            var reader = TLVReader(body, from: position, to: body.count)
            count = try reader.length(of: "TLV container")
            start = reader.position
            try TLV.validate(body, in: start..<start + count)
        }
        guard count <= body.count - start else {
            throw ZVTError(
                .truncated(part: "BMP \(number.hex)", needed: count, present: max(0, body.count - start)), at: start)
        }
        return start..<start + count
    }
}

extension BMP {
    /// Indexed by BMP number; only what the walk over a body needs.
    static let lengthRules: [Length?] = definitions.map { $0?.length }
}
