import Testing

@testable import ZVT

@Suite struct APDUTests {
    @Test(
        arguments: [
            (0, [0x06, 0x01, 0x00]), (1, [0x06, 0x01, 0x01]), (254, [0x06, 0x01, 0xFE]),
            (255, [0x06, 0x01, 0xFF, 0xFF, 0x00]), (256, [0x06, 0x01, 0xFF, 0x00, 0x01]),
            (1648, [0x06, 0x01, 0xFF, 0x70, 0x06]), (65_535, [0x06, 0x01, 0xFF, 0xFF, 0xFF]),
        ] as [(Int, [UInt8])])
    func `the length is one byte up to 254 and little-endian behind FF from there on`(
        count: Int, head: [UInt8]
    ) throws {
        let apdu = APDU(.authorization, data: [UInt8](repeating: 0xAA, count: count))
        #expect(Array(apdu.encoded.prefix(head.count)) == head)
        #expect(apdu.encoded.count == head.count + count)
        #expect(try APDU(encoded: apdu.encoded) == apdu)
    }

    @Test func `the long length form is accepted for a short body`() throws {
        #expect(try APDU(encoded: unhex("8000 FF 0200 AABB")) == APDU(.acknowledge, data: [0xAA, 0xBB]))
    }

    @Test func `a cut message says how much of it is there`() {
        #expect(throws: ZVTError(.truncated(part: "APDU", needed: 4, present: 2), at: 5)) {
            try APDU(encoded: unhex("040F 04 2700"))
        }
        #expect(throws: ZVTError(.truncated(part: "APDU header", needed: 3, present: 2))) {
            try APDU(encoded: unhex("040F"))
        }
        #expect(throws: ZVTError(.truncated(part: "APDU header", needed: 5, present: 4))) {
            try APDU(encoded: unhex("040F FF 00"))
        }
    }

    @Test func `bytes behind a message are counted`() {
        #expect(throws: ZVTError(.excessBytes(2), at: 3)) { try APDU(encoded: unhex("800000 0601")) }
    }

    @Test func `the two short answers have their three bytes`() {
        #expect(APDU.acknowledge.encoded == [0x80, 0x00, 0x00])
        #expect(APDU.refuse(0x83).encoded == [0x84, 0x83, 0x00])
        #expect(Response.refuse(.functionImpossible).apdu.encoded == [0x84, 0x83, 0x00])
    }

    @Test func `84 00 counts as accepted`() {
        #expect(Response(ControlField(0x84, 0x00)).isPositive)
        #expect(Response(ControlField(0x80, 0x00)).code == .success)
        #expect(!Response(ControlField(0x84, 0x9C)).isPositive)
        #expect(Response(ControlField(0x84, 0x9C)).code == .busy)
        #expect(Response(ControlField(0x84, 0x1E), data: [0x7D]).code.rawValue == 0x7D)
        #expect(Response(ControlField(0x84, 0x6C), data: [0x21]).code == .aborted)
    }

    @Test func `the names are those of the fixtures`() {
        var names: [String: String] = [:]
        for vector in Vector.messages {
            guard let control = vector.expected["control"]?.string, let name = vector.expected["name"]?.string else {
                continue
            }
            names[control] = name
        }
        #expect(names.count == 24)
        for (control, name) in names {
            let bytes = unhex(control)
            #expect(ControlField(bytes[0], bytes[1]).name == name)
        }
        #expect(ControlField(0x84, 0x00).name == "ack")
        #expect(ControlField(0x0F, 0xA1).name == "unknown")
    }
}
