extension BMP {
    public static let timeout = BMP(0x01)
    public static let maximumStatusInformations = BMP(0x02)
    public static let serviceByte = BMP(0x03)
    public static let amount = BMP(0x04)
    public static let pumpNumber = BMP(0x05)
    public static let tlvContainer = BMP(0x06)
    public static let traceNumber = BMP(0x0B)
    public static let time = BMP(0x0C)
    public static let date = BMP(0x0D)
    public static let expiryDate = BMP(0x0E)
    public static let cardSequenceNumber = BMP(0x17)
    /// Payment type towards the terminal, card or registration status from it.
    public static let statusByte = BMP(0x19)
    public static let primaryAccountNumber = BMP(0x22)
    public static let resultCode = BMP(0x27)
    public static let terminalID = BMP(0x29)
    public static let vuNumber = BMP(0x2A)
    public static let originalTraceNumber = BMP(0x37)
    public static let authorisationAttribute = BMP(0x3B)
    public static let additionalText = BMP(0x3C)
    public static let currency = BMP(0x49)
    public static let totals = BMP(0x60)
    public static let receiptNumber = BMP(0x87)
    public static let turnoverNumber = BMP(0x88)
    public static let cardType = BMP(0x8A)
    public static let cardName = BMP(0x8B)
    public static let networkCardType = BMP(0x8C)
    public static let hostResultCode = BMP(0xA0)
    public static let dateWithYear = BMP(0xAA)
    public static let aidParameter = BMP(0xBA)
    public static let displayDuration = BMP(0xF0)
    public static let beeps = BMP(0xF9)

    /// Text line `index` (1...8) of a display command; nil outside that range.
    public static func displayLine(_ index: Int) -> BMP? {
        (1...8).contains(index) ? BMP(0xF0 + UInt8(index)) : nil
    }

    /// Every BMP of PA00P015 13.08 ch. 13 and the obsolete ones that older terminals still send.
    static let table: [Definition] = [
        row(0x01, .fixed(1), .byte, "timeout"),
        row(0x02, .fixed(1), .byte, "max_status"),
        row(0x03, .fixed(1), .byte, "service_byte"),
        row(0x04, .fixed(6), .amount, "amount_cents"),
        row(0x05, .fixed(1), .byte, "pump"),
        row(0x06, .ber, .container, "tlv"),
        row(0x0B, .fixed(3), .digits, "trace"),
        row(0x0C, .fixed(3), .digits, "time"),
        row(0x0D, .fixed(2), .digits, "date"),
        row(0x0E, .fixed(2), .digits, "expiry"),
        row(0x17, .fixed(2), .digits, "card_seq"),
        row(0x19, .fixed(1), .byte, "bmp19"),
        row(0x22, .llvar, .digits, "pan"),
        row(0x23, .llvar, .digits, "track2"),
        row(0x24, .lllvar, .digits, "track3"),
        row(0x27, .fixed(1), .byte, "result_code"),
        row(0x29, .fixed(4), .digits, "terminal_id"),
        row(0x2A, .fixed(15), .paddedText, "vu_number"),
        row(0x2D, .llvar, .text, "track1"),
        row(0x2E, .lllvar, .binary, "chip_data"),
        row(0x37, .fixed(3), .digits, "orig_trace"),
        row(0x3A, .fixed(2), .digits, "cvv"),
        row(0x3B, .fixed(8), .paddedText, "aid_auth"),
        row(0x3C, .lllvar, .text, "additional"),
        row(0x3D, .fixed(3), .digits, "password"),
        row(0x49, .fixed(2), .digits, "currency"),
        row(0x4C, .llvar, .digits, "blocked_goods"),
        row(0x60, .lllvar, .totals, "totals"),
        row(0x70, .fixed(4), .binary, "bmp_70"),
        row(0x71, .fixed(4), .binary, "bmp_71"),
        row(0x72, .fixed(1), .byte, "bmp_72"),
        row(0x73, .fixed(1), .byte, "bmp_73"),
        row(0x74, .fixed(1), .byte, "bmp_74"),
        row(0x75, .fixed(1), .byte, "bmp_75"),
        row(0x87, .fixed(2), .digits, "receipt_no"),
        row(0x88, .fixed(3), .digits, "turnover_no"),
        row(0x8A, .fixed(1), .byte, "card_type"),
        row(0x8B, .llvar, .paddedText, "card_name"),
        row(0x8C, .fixed(1), .byte, "card_type_network"),
        row(0x92, .lllvar, .binary, "bmp_92"),
        row(0x9A, .lllvar, .binary, "geldkarte_record"),
        row(0xA0, .fixed(1), .byte, "result_code_as"),
        row(0xA7, .llvar, .binary, "ef_id"),
        row(0xAA, .fixed(3), .digits, "date_yymmdd"),
        row(0xAF, .lllvar, .binary, "ef_info"),
        row(0xBA, .fixed(5), .binary, "aid_par"),
        row(0xD0, .fixed(1), .byte, "bmp_D0"),
        row(0xD1, .llvar, .binary, "bmp_D1"),
        row(0xD2, .fixed(1), .byte, "bmp_D2"),
        row(0xD3, .fixed(1), .byte, "bmp_D3"),
        row(0xE0, .fixed(1), .byte, "bmp_E0"),
        row(0xE1, .llvar, .text, "bmp_E1"),
        row(0xE2, .llvar, .text, "bmp_E2"),
        row(0xE3, .llvar, .text, "bmp_E3"),
        row(0xE4, .llvar, .text, "bmp_E4"),
        row(0xE5, .llvar, .text, "bmp_E5"),
        row(0xE6, .llvar, .text, "bmp_E6"),
        row(0xE7, .llvar, .text, "bmp_E7"),
        row(0xE8, .llvar, .text, "bmp_E8"),
        row(0xE9, .fixed(1), .byte, "bmp_E9"),
        row(0xEA, .fixed(1), .byte, "bmp_EA"),
        row(0xEB, .fixed(8), .binary, "bmp_EB"),
        row(0xF0, .fixed(1), .byte, "display_duration"),
        row(0xF1, .llvar, .text, "bmp_F1"),
        row(0xF2, .llvar, .text, "bmp_F2"),
        row(0xF3, .llvar, .text, "bmp_F3"),
        row(0xF4, .llvar, .text, "bmp_F4"),
        row(0xF5, .llvar, .text, "bmp_F5"),
        row(0xF6, .llvar, .text, "bmp_F6"),
        row(0xF7, .llvar, .text, "bmp_F7"),
        row(0xF8, .llvar, .text, "bmp_F8"),
        row(0xF9, .fixed(1), .byte, "beeps"),
        row(0xFA, .fixed(1), .byte, "reader_activation"),
        row(0xFB, .fixed(1), .byte, "bmp_FB"),
        row(0xFC, .fixed(1), .byte, "dialog_control"),
        row(0xFD, .fixed(1), .byte, "display_device"),
    ]

    private static func row(_ number: UInt8, _ length: Length, _ coding: Coding, _ key: String) -> Definition {
        Definition(bmp: BMP(number), length: length, coding: coding, key: key)
    }
}
