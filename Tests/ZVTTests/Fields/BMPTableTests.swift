import Testing

@testable import ZVT

@Suite struct BMPTableTests {
    /// PA00P015 13.08 ch. 4: number, length, as transcribed in `zvt.md` 3.1. n bytes, LL, LLL, or BER.
    private static let specification = """
        01:1 02:1 03:1 04:6 05:1 06:BER 0B:3 0C:3 0D:2 0E:2 17:2 19:1 22:LL 23:LL 24:LLL 27:1 29:4 2A:15 2D:LL 2E:LLL
        37:3 3A:2 3B:8 3C:LLL 3D:3 49:2 4C:LL 60:LLL 70:4 71:4 72:1 73:1 74:1 75:1 87:2 88:3 8A:1 8B:LL 8C:1 92:LLL
        9A:LLL A0:1 A7:LL AA:3 AF:LLL BA:5 D0:1 D1:LL D2:1 D3:1 E0:1 E1:LL E2:LL E3:LL E4:LL E5:LL E6:LL E7:LL E8:LL
        E9:1 EA:1 EB:8 F0:1 F1:LL F2:LL F3:LL F4:LL F5:LL F6:LL F7:LL F8:LL F9:1 FA:1 FB:1 FC:1 FD:1
        """
    /// The keys of `Fixtures/README.md`.
    private static let keys = """
        01 timeout, 02 max_status, 03 service_byte, 04 amount_cents, 05 pump, 06 tlv, 0B trace, 0C time, 0D date, 0E expiry,
        17 card_seq, 19 bmp19, 22 pan, 23 track2, 24 track3, 27 result_code, 29 terminal_id, 2A vu_number, 2D track1,
        2E chip_data, 37 orig_trace, 3A cvv, 3B aid_auth, 3C additional, 3D password, 49 currency, 4C blocked_goods,
        60 totals, 87 receipt_no, 88 turnover_no, 8A card_type, 8B card_name, 8C card_type_network, 9A geldkarte_record,
        A0 result_code_as, A7 ef_id, AA date_yymmdd, AF ef_info, BA aid_par, F0 display_duration, F9 beeps,
        FA reader_activation, FC dialog_control, FD display_device
        """

    @Test func `every BMP of the specification has its length, and there are no others`() {
        var lengths: [UInt8: String] = [:]
        for entry in Self.specification.split(whereSeparator: \.isWhitespace) {
            let parts = entry.split(separator: ":")
            lengths[unhex(String(parts[0]))[0]] = String(parts[1])
        }
        #expect(lengths.count == 76)
        for number in UInt8.min...UInt8.max {
            let length: String? =
                switch BMP(number).definition?.length {
                case nil: nil
                case .fixed(let count): String(count)
                case .llvar: "LL"
                case .lllvar: "LLL"
                case .ber: "BER"
                }
            #expect(length == lengths[number], "BMP \(number.hex)")
        }
    }

    @Test func `every BMP has the key of the fixtures, or its number`() {
        var keys: [UInt8: String] = [:]
        for entry in Self.keys.split(separator: ",") {
            let parts = entry.split(whereSeparator: \.isWhitespace)
            keys[unhex(String(parts[0]))[0]] = String(parts[1])
        }
        #expect(keys.count == 44)
        for definition in BMP.table {
            let number = definition.bmp.number
            #expect(definition.key == keys[number] ?? "bmp_\(number.hex)")
        }
    }

    @Test func `one-byte fields are numbers and six-byte amounts are money`() {
        for definition in BMP.table {
            #expect((definition.coding == .byte) == (definition.length == .fixed(1)))
        }
        #expect(BMP.table.filter { $0.coding == .amount }.map(\.bmp) == [.amount])
        #expect(BMP.table.filter { $0.coding == .container }.map(\.bmp) == [.tlvContainer])
        let digits: [UInt8] = [
            0x0B, 0x0C, 0x0D, 0x0E, 0x17, 0x22, 0x23, 0x24, 0x29, 0x37, 0x3A, 0x3D, 0x49, 0x4C, 0x87, 0x88, 0xAA,
        ]
        #expect(BMP.table.filter { $0.coding == .digits }.map(\.bmp.number) == digits)
    }
}
