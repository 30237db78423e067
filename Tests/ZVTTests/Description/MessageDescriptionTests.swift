import Testing

@testable import ZVT

@Suite struct MessageDescriptionTests {
    @Test func `the keys stand in the order of the message`() {
        #expect(
            MessageDescription(line: "0600 0A 123456 3E 0978 0301 0600").json
                == #"{"control": "0600", "name": "registration", "data_len": 10, "extended_length": false, "#
                + #""password": "123456", "config_byte": 62, "currency": "0978", "service_byte": 1, "tlv": []}"#)
    }

    @Test(arguments: ["80:00:00", " 80 00\t00\r\n", "80-00-00", "800000"]) func `separators are skipped`(_ line: String)
    {
        let description = MessageDescription(line: line)
        #expect(!description.isError)
        #expect(description.json.hasPrefix(#"{"control": "8000", "name": "ack""#))
    }

    @Test(arguments: [
        ("", "truncated APDU header: 0 of 3 bytes at offset 0"), ("0x80", "not hexadecimal at offset 1"),
        ("80000", "not hexadecimal at offset 5"), ("06G1", "not hexadecimal at offset 2"),
        ("150369", "byte 15 starts no ZVT message; another protocol answers here at offset 0"),
        ("040F 04 2700", "truncated APDU: 2 of 4 bytes at offset 5"),
        ("040F 04 2700 22F0", "truncated length prefix of BMP 22: 1 of 2 bytes at offset 7"),
        ("040F 07 0400000000A000", "amount is not decimal at offset 4"),
        ("040F 05 60F0F0F141", "truncated totals: 1 of 53 bytes at offset 7"),
        ("1002 060006123456BA0978 1003 24C4", "bad serial frame: check sum C424 instead of C324 at offset 0"),
        ("0600 03 123456", "truncated config_byte: 0 of 1 bytes at offset 6"),
    ])
    func `a line that is no message says why and where`(line: String, error: String) throws {
        let description = MessageDescription(line: line)
        #expect(description.isError)
        let text = try JSON.parse(description.json)["error"]?.string
        #expect(text == error)
    }

    @Test func `a repeated field gets a number, an unknown one is shown with the rest`() throws {
        let json = try JSON.parse(MessageDescription(line: "040F 0B 0B000001 0B000002 DD0102").json)
        #expect(json["trace"] == .string("000001"))
        #expect(json["trace_2"] == .string("000002"))
        #expect(json["unknown_rest"] == .string("DD0102"))
    }

    @Test func `texts in TLV are shown as such beside their bytes`() throws {
        // Code FF, 1F16 02AB, 1F17 "voll".
        let json = try JSON.parse(MessageDescription(line: "061E 0F FF 060C 1F160202AB 1F1704766F6C6C").json)
        #expect(
            json["tlv"]
                == .array([
                    .object(["tag": .string("1F16"), "hex": .string("02AB")]),
                    .object(["tag": .string("1F17"), "hex": .string("766F6C6C"), "text": .string("voll")]),
                ]))
    }

    @Test func `what is no TLV under a constructed tag is marked`() throws {
        let json = try JSON.parse(MessageDescription(line: "040F 06 0604 2402 0705").json)
        #expect(
            json["tlv"]
                == .array([.object(["tag": .string("24"), "hex": .string("0705"), "not_tlv": .bool(true)])]))
    }

    @Test func `totals show what follows them`() throws {
        let zeros = String(repeating: "00", count: 53)
        let json = try JSON.parse(MessageDescription(line: "040F 3A 60F0F5F4 \(zeros) AB").json)
        #expect(json["totals"]?["extra"] == .string("AB"))
        #expect(json["totals"]?["girocard"] == .object(["count": .number(0), "cents": .number(0)]))
    }

    @Test(
        arguments: [
            ("0612 07 123456 0001 0002", ["receipt_from": JSON.string("0001"), "receipt_to": .string("0002")]),
            ("0612 05 123456 0001", ["receipt_from": .string("0001")]),
            ("0695 06 123456 654321", ["password": .string("123456"), "new_password": .string("654321")]),
            ("0830 01 02", ["value": .number(2)]), ("0501 00", ["data_len": .number(0)]),
            ("0401 08 AA250306 0C134205", ["date_yymmdd": .string("250306"), "time": .string("134205")]),
            ("061E 03 6F0978", ["result_code": .number(111), "currency": .string("0978")]),
            ("8400 00", ["name": .string("ack"), "aprc": .number(0)]),
            ("0FA1 02 3141", ["name": .string("unknown"), "data": .string("3141")]),
            ("0FA1 02 2700", ["result_code": .number(0)]),
            ("06D9 02 2700", ["data": .string("2700")]),
            ("849C 07 0400000000A000", ["data": .string("0400000000A000")]),
            ("06E0 06 E1F0F141 E005", ["bmp_E1": .string("A"), "bmp_E0": .number(5)]),
            ("06F0 09 70 00000001 7201 7302", ["bmp_70": .string("00000001"), "bmp_72": .number(1)]),
        ] as [(String, [String: JSON])])
    func `other commands show their leading fields`(line: String, expected: [String: JSON]) throws {
        let json = try JSON.parse(MessageDescription(line: line).json)
        for (key, value) in expected { #expect(json[key] == value) }
    }
}
