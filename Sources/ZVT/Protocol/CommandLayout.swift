/// How the body of a command begins, before the BMPs (PA00P015 ch. 2 and 3).
struct CommandLayout: Sendable {
    /// An untagged field at the start of a body. Order is fixed by the specification.
    enum Leading: Sendable, Hashable {
        /// Three BCD bytes.
        case password
        /// Three BCD bytes that may be absent together with everything behind them.
        case optionalPassword
        /// One byte, with its JSON key.
        case byte(String)
        /// One byte that may be absent, with its JSON key.
        case optionalByte(String)
        /// Two BCD bytes, with their JSON key.
        case number(String)
        /// Two BCD bytes that may be absent, with their JSON key.
        case optionalNumber(String)
        /// Two BCD bytes that may be absent; never mistaken for BMP 49.
        case optionalCurrency
        /// The second password of "change password".
        case newPassword
    }

    let name: String
    var leading: [Leading] = []
    /// The body is not made of BMPs at all and is shown as hexadecimal digits.
    var isRaw = false

    static let table: [ControlField: CommandLayout] = {
        var table: [ControlField: CommandLayout] = [:]
        for (cla, ins, layout) in rows { table[ControlField(cla, ins)] = layout }
        return table
    }()

    private static let rows: [(UInt8, UInt8, CommandLayout)] = [
        (0x04, 0x01, CommandLayout(name: "set_date_time_ecr")),
        (0x04, 0x0D, CommandLayout(name: "input_request")),
        (0x04, 0x0E, CommandLayout(name: "menu_request")),
        (0x04, 0x0F, CommandLayout(name: "status_information")),
        (0x04, 0xFF, CommandLayout(name: "intermediate_status")),
        (0x05, 0x01, CommandLayout(name: "status_enquiry", leading: [.optionalPassword])),
        (
            0x06, 0x00,
            CommandLayout(name: "registration", leading: [.password, .byte("config_byte"), .optionalCurrency])
        ),
        (0x06, 0x01, CommandLayout(name: "authorization")),
        (0x06, 0x02, CommandLayout(name: "log_off")),
        (0x06, 0x03, CommandLayout(name: "account_balance")),
        (0x06, 0x04, CommandLayout(name: "activate_card")),
        (0x06, 0x05, CommandLayout(name: "procurement")),
        (0x06, 0x09, CommandLayout(name: "top_up")),
        (0x06, 0x0A, CommandLayout(name: "tax_free")),
        (0x06, 0x0C, CommandLayout(name: "book_tip")),
        (0x06, 0x0F, CommandLayout(name: "completion")),
        (0x06, 0x10, CommandLayout(name: "send_totals", leading: [.password])),
        (
            0x06, 0x12,
            CommandLayout(
                name: "reprint_receipts", leading: [.password, .number("receipt_from"), .optionalNumber("receipt_to")])
        ),
        (0x06, 0x18, CommandLayout(name: "reset_terminal")),
        (0x06, 0x1A, CommandLayout(name: "print_system_configuration")),
        (0x06, 0x1B, CommandLayout(name: "set_terminal_id", leading: [.password])),
        (0x06, 0x1E, CommandLayout(name: "abort_pt")),
        (0x06, 0x20, CommandLayout(name: "repeat_receipt", leading: [.password])),
        (0x06, 0x21, CommandLayout(name: "telephone_authorization", leading: [.password])),
        (0x06, 0x22, CommandLayout(name: "pre_auth")),
        (0x06, 0x23, CommandLayout(name: "partial_reversal")),
        (0x06, 0x24, CommandLayout(name: "book_total")),
        (0x06, 0x25, CommandLayout(name: "pre_auth_reversal")),
        (0x06, 0x26, CommandLayout(name: "external_reversal")),
        (0x06, 0x30, CommandLayout(name: "reversal", leading: [.password])),
        (0x06, 0x31, CommandLayout(name: "refund", leading: [.password])),
        (0x06, 0x50, CommandLayout(name: "end_of_day", leading: [.password])),
        (0x06, 0x51, CommandLayout(name: "send_offline_transactions", leading: [.password])),
        (0x06, 0x52, CommandLayout(name: "partial_reconciliation", leading: [.password])),
        (0x06, 0x70, CommandLayout(name: "diagnosis")),
        (0x06, 0x79, CommandLayout(name: "self_test")),
        (0x06, 0x85, CommandLayout(name: "display_text_old")),
        (0x06, 0x86, CommandLayout(name: "display_text_input_old")),
        (0x06, 0x87, CommandLayout(name: "pin_verification_old")),
        (0x06, 0x88, CommandLayout(name: "display_text_key_old")),
        (0x06, 0x91, CommandLayout(name: "set_date_time", leading: [.password])),
        (0x06, 0x93, CommandLayout(name: "initialisation", leading: [.password])),
        (0x06, 0x95, CommandLayout(name: "change_password", leading: [.password, .newPassword])),
        (0x06, 0xB0, CommandLayout(name: "abort")),
        (0x06, 0xC0, CommandLayout(name: "read_card", leading: [.optionalByte("timeout")])),
        (0x06, 0xC5, CommandLayout(name: "close_card_session")),
        (0x06, 0xC6, CommandLayout(name: "send_apdus")),
        (0x06, 0xD0, CommandLayout(name: "graphic_request")),
        (0x06, 0xD1, CommandLayout(name: "print_line")),
        (0x06, 0xD3, CommandLayout(name: "print_text_block")),
        (0x06, 0xD8, CommandLayout(name: "dial_up", isRaw: true)),
        (0x06, 0xD9, CommandLayout(name: "transmit_data", isRaw: true)),
        (0x06, 0xDA, CommandLayout(name: "receive_data", isRaw: true)),
        (0x06, 0xDB, CommandLayout(name: "hang_up", isRaw: true)),
        (0x06, 0xDD, CommandLayout(name: "transparent_mode", isRaw: true)),
        (0x06, 0xE0, CommandLayout(name: "display_text")),
        (0x06, 0xE1, CommandLayout(name: "display_text_key")),
        (0x06, 0xE2, CommandLayout(name: "display_text_input")),
        (0x06, 0xE3, CommandLayout(name: "pin_verification")),
        (0x06, 0xE4, CommandLayout(name: "blocked_list_query")),
        (0x06, 0xE5, CommandLayout(name: "mac_calculation")),
        (0x06, 0xE6, CommandLayout(name: "card_poll")),
        (0x06, 0xE7, CommandLayout(name: "display_text_input_encrypted")),
        (0x06, 0xF0, CommandLayout(name: "display_image")),
        (0x06, 0xF1, CommandLayout(name: "display_image_key")),
        (0x08, 0x01, CommandLayout(name: "activate_service_mode", leading: [.optionalPassword])),
        (0x08, 0x02, CommandLayout(name: "switch_protocol", leading: [.optionalByte("value")])),
        (0x08, 0x03, CommandLayout(name: "power_management")),
        (0x08, 0x10, CommandLayout(name: "software_update")),
        (0x08, 0x11, CommandLayout(name: "read_file", leading: [.password])),
        (0x08, 0x12, CommandLayout(name: "delete_file", leading: [.password])),
        (0x08, 0x13, CommandLayout(name: "change_configuration", leading: [.password])),
        (0x08, 0x14, CommandLayout(name: "write_file", leading: [.password])),
        (0x08, 0x20, CommandLayout(name: "start_opt_action")),
        (0x08, 0x21, CommandLayout(name: "set_opt_point_in_time")),
        (0x08, 0x22, CommandLayout(name: "start_opt_pre_initialisation")),
        (0x08, 0x23, CommandLayout(name: "output_opt_data")),
        (0x08, 0x24, CommandLayout(name: "opt_out_of_order")),
        (0x08, 0x30, CommandLayout(name: "select_language", leading: [.byte("value")])),
        (0x08, 0x40, CommandLayout(name: "change_baudrate", leading: [.byte("value")])),
        (0x08, 0x50, CommandLayout(name: "activate_card_reader")),
    ]
}
