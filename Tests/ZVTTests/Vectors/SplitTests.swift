import Testing

@testable import ZVT

@Suite struct SplitTests {
    /// The apdu of the vectors, with those of the serial frames taken out of them.
    private static let apdus: [[UInt8]] = Vector.messages.filter { !$0.hasTrailingBytes }.map { vector in
        vector.expected["apdu"]?.string.map(unhex) ?? vector.bytes
    }

    @Test(arguments: apdus) func `every split in two gives the same message`(_ bytes: [UInt8]) throws {
        let whole = try APDU(encoded: bytes)
        for cut in 0...bytes.count {
            var decoder = APDUDecoder()
            decoder.append(bytes[..<cut])
            let early = try decoder.next()
            #expect((early != nil) == (cut == bytes.count))
            decoder.append(bytes[cut...])
            #expect(try early ?? decoder.next() == whole)
            #expect(try decoder.next() == nil)
            #expect(decoder.pendingCount == 0)
        }
    }

    @Test func `all vectors in a row arrive byte by byte as they arrive at once`() throws {
        let stream = Self.apdus.flatMap { $0 }
        let expected = try Self.apdus.map { try APDU(encoded: $0) }
        var atOnce = APDUDecoder()
        atOnce.append(stream)
        var byByte = APDUDecoder()
        var first: [APDU] = []
        var second: [APDU] = []
        while let apdu = try atOnce.next() { first.append(apdu) }
        for byte in stream {
            byByte.append(CollectionOfOne(byte))
            while let apdu = try byByte.next() { second.append(apdu) }
        }
        #expect(first == expected)
        #expect(second == expected)
    }

    @Test func `messages arrive in the segments seen on the wire`() throws {
        for vector in Vector.all {
            guard let segments = vector.segments else { continue }
            #expect(segments.reduce(0, +) == vector.bytes.count)
            var decoder = APDUDecoder()
            var start = 0
            for size in segments {
                #expect(try decoder.next() == nil)
                decoder.append(vector.bytes[start..<start + size])
                start += size
            }
            #expect(try decoder.next()?.encoded == vector.bytes)
        }
    }
}
