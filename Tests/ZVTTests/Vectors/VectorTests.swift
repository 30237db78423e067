import Testing

@testable import ZVT

@Suite struct VectorTests {
    @Test func `all fixtures are read`() {
        #expect(Vector.all.count == 140)
        #expect(Vector.messages.count == 124)
    }

    @Test(arguments: Vector.messages) func `a public message decodes to what it means`(_ vector: Vector) throws {
        let description = MessageDescription(line: vector.hex, charset: vector.set)
        let decoded = try JSON.parse(description.json)
        #expect(!description.isError)
        for (key, value) in vector.expected.members {
            #expect(decoded[key] == value, "\(key)")
        }
        // A vendor body names no `name`; nothing else may be there that is not expected.
        let unexpected = Set(decoded.members.keys).subtracting(vector.expected.members.keys)
        #expect(unexpected.subtracting(vector.kind == "vendor" ? ["name", "extended_length"] : []).isEmpty)
    }

    @Test(arguments: Vector.all.filter { ["malformed", "not-zvt"].contains($0.kind) })
    func `a damaged message is rejected with its fault`(_ vector: Vector) throws {
        let description = MessageDescription(line: vector.hex, charset: vector.set)
        #expect(description.isError)
        let decoded = try JSON.parse(description.json)
        #expect(decoded["error"]?.string?.contains("at offset") == true)
        #expect(decoded.members.count == 1)
    }

    @Test(arguments: Vector.all.filter { $0.kind == "apdu-header" })
    func `a header alone tells the length`(_ vector: Vector) throws {
        let bytes = vector.bytes
        guard vector.expected["valid_header"] == nil else {
            #expect(try APDUHeader.peek(bytes) == nil)
            return
        }
        let header = try APDUHeader(bytes)
        #expect(.string(header.control.hex) == vector.expected["control"])
        #expect(.number(header.dataCount) == vector.expected["declared_len"])
        #expect(.number(bytes.count - header.count) == vector.expected["data_present"])
    }

    @Test(arguments: Vector.all.filter { $0.kind == "tlv-tag" })
    func `a tag tells its class and shape`(_ vector: Vector) throws {
        var reader = TLVReader(vector.bytes, from: 0, to: vector.bytes.count)
        let tag = try reader.tag()
        #expect(.string(tag.hex) == vector.expected["tag"])
        #expect(.string(tag.tagClass.rawValue) == vector.expected["class"])
        #expect(.bool(tag.isConstructed) == vector.expected["constructed"])
        #expect(.number(reader.position) == vector.expected["consumed"])
    }

    @Test(arguments: Vector.all.filter { $0.kind == "tlv-length" })
    func `a TLV length has one to three bytes`(_ vector: Vector) throws {
        let bytes = vector.bytes + [UInt8](repeating: 0, count: 1000)
        var reader = TLVReader(bytes, from: 0, to: bytes.count)
        #expect(.number(try reader.length(of: "value")) == vector.expected["length"])
        #expect(.number(reader.position) == vector.expected["consumed"])
    }

    @Test(arguments: Vector.all.filter { ["llvar-prefix", "lllvar-prefix"].contains($0.kind) })
    func `a decimal prefix tells the length`(_ vector: Vector) throws {
        let count = try VariableLength.decode(vector.bytes, digits: vector.kind == "llvar-prefix" ? 2 : 3)
        #expect(.number(count) == vector.expected["length"])
    }

    @Test(arguments: Vector.messages) func `a message survives decoding and encoding to the byte`(_ vector: Vector)
        throws
    {
        var bytes = vector.bytes
        if vector.kind == "serial-frame" { bytes = try SerialFrame.decode(bytes) }
        if let trailing = vector.expected["trailing_bytes"]?.int { bytes.removeLast(trailing) }
        let message = try Message(try APDU(encoded: bytes))
        #expect(message.apdu.encoded == bytes)
        if let command = ControlField.commandsTaken.first(where: { $0 == message.control }) {
            if case .other = message { Issue.record("\(command) has no type of its own") }
        }
    }
}

extension ControlField {
    /// Every command with a type of its own (zvt.md 2.3).
    static let commandsTaken: [ControlField] = [
        .registration, .authorization, .logOff, .sendTotals, .reprintReceipts, .resetTerminal,
        .printSystemConfiguration, .repeatReceipt, .partialReversal, .reversal, .refund, .endOfDay, .diagnosis,
        .setDateAndTime, .initialisation, .abort, .displayText, .statusEnquiry, .setDateAndTimeInECR,
        .statusInformation, .intermediateStatus, .completion, .abortByTerminal, .printLine, .printTextBlock,
    ]
}
