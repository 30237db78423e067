import Testing

@testable import ZVT

/// What the ECR sends, against bytes written down by hand from `zvt.md` 2.
@Suite struct CommandTests {
    private let password: Password

    init() throws { password = try Password("123456") }

    @Test func `registration in the forms of the fallback ladder`() throws {
        let all: Registration.Configuration = [
            .takesPaymentReceipts, .takesAdministrationReceipts, .wantsIntermediateStatus, .controlsPayment,
            .controlsAdministration, .printCommands,
        ]
        let full = try Registration(
            password: password, configuration: all,
            tlv: [TLV(.permittedCommands, [TLV(.command, [0x06, 0xD3])])])
        #expect(full.apdu.encoded == unhex("0600 0E 123456 BE 0978 06 06 26 04 0A 02 06D3"))
        #expect(
            try Registration(password: password, configuration: all, service: 0x01, tlv: []).apdu.encoded
                == unhex("0600 0A 123456 BE 0978 0301 0600"))
        #expect(
            try Registration(password: .zero, configuration: [.wantsIntermediateStatus], currency: nil).apdu.encoded
                == unhex("0600 04 000000 08"))
    }

    @Test func `a registration with a tagged currency keeps it as a field`() throws {
        let registration = try Registration(data: unhex("000000 BE 490978"))
        #expect(registration.currency == nil)
        #expect(registration.fields.digits(.currency) == "0978")
        #expect(registration.data == unhex("000000 BE 490978"))
    }

    @Test func `payment, reversal, refund`() throws {
        #expect(
            try Authorization(amount: 4250).apdu.encoded == unhex("0601 0C 04000000004250 490978 1940"))
        #expect(
            try Authorization(amount: 0, currency: nil, paymentType: nil).apdu.encoded
                == unhex("0601 07 04000000000000"))
        #expect(PaymentType.terminalDecides.withPrinterReady.rawValue == 0x44)
        #expect(
            try Reversal(password: password, receiptNumber: 231).apdu.encoded == unhex("0630 06 123456 870231"))
        #expect(
            try Reversal(password: password, receiptNumber: 9999, amount: 100, currency: .euro).apdu.encoded
                == unhex("0630 10 123456 879999 04000000000100 490978"))
        #expect(
            try Refund(password: password, amount: 1, paymentType: .terminalDecides).apdu.encoded
                == unhex("0631 0F 123456 04000000000001 490978 1940"))
        #expect(throws: ZVTError(.outOfRange("receipt_no"))) {
            try Reversal(password: password, receiptNumber: 10_000)
        }
        #expect(throws: ZVTError(.outOfRange("amount_cents"))) { try Authorization(amount: -1) }
    }

    @Test func `the questions after a lost link`() throws {
        #expect(
            try RepeatReceipt(password: password, service: .silentQuery).apdu.encoded
                == unhex("0620 05 123456 0303"))
        #expect(try RepeatReceipt(password: password).apdu.encoded == unhex("0620 03 123456"))
        #expect(PartialReversal.openReservations.apdu.encoded == unhex("0623 03 87FFFF"))
        #expect(try PartialReversal(data: unhex("87FFFF")) == .openReservations)
        #expect(PartialReversal.openReservations.receiptNumber == nil)
        #expect(
            try PartialReversal(receiptNumber: 491, amount: 1295).apdu.encoded
                == unhex("0623 0D 870491 04000000001295 490978"))
        #expect(StatusEnquiry().apdu.encoded == unhex("0501 00"))
        #expect(
            try StatusEnquiry(
                password: password, service: [.withoutServiceMenu, .withoutSoftwareVersion, .wantsDetails]
            )
            .apdu.encoded == unhex("0501 05 123456 0307"))
    }

    @Test func `administration`() throws {
        #expect(try EndOfDay(password: password).apdu.encoded == unhex("0650 03 123456"))
        #expect(try SendTotals(password: password).apdu.encoded == unhex("0610 03 123456"))
        #expect(try Initialisation(password: password).apdu.encoded == unhex("0693 03 123456"))
        #expect(try Diagnosis().apdu.encoded == unhex("0670 00"))
        #expect(try Diagnosis(kind: .extended).apdu.encoded == unhex("0670 05 06 03 1B 01 02"))
        #expect(try Diagnosis(data: unhex("0603 1B0105")).kind == .ep2)
        #expect(
            try SetDateAndTime(password: password, date: "250306", time: "134205").apdu.encoded
                == unhex("0691 0B 123456 AA250306 0C134205"))
        #expect(
            try ReprintReceipts(password: password, first: 12).apdu.encoded == unhex("0612 05 123456 0012"))
        #expect(
            try ReprintReceipts(password: password, first: 12, last: 600).apdu.encoded
                == unhex("0612 07 123456 0012 0600"))
        #expect(Abort().apdu.encoded == unhex("06B0 00"))
        #expect(SoftwareUpdate().apdu.encoded == unhex("0810 00"))
        #expect(ActivateServiceMode(password: password).apdu.encoded == unhex("0801 03 123456"))
        #expect(Message.logOff.apdu.encoded == unhex("0602 00"))
        #expect(Message.resetTerminal.apdu.encoded == unhex("0618 00"))
        #expect(Message.printSystemConfiguration.apdu.encoded == unhex("061A 00"))
    }

    @Test func `text on the display`() throws {
        let text = try DisplayText(seconds: 5, lines: ["Bitte", "Grün"], beeps: 1)
        #expect(text.apdu.encoded == unhex("06E0 13 F005 F1F0F5 4269747465 F2F0F4 4772816E F901"))
        #expect(text.lines(in: .cp437) == ["Bitte", "Grün"])
        #expect(try DisplayText(data: unhex("F3F0F141")).lines(in: .cp437) == ["", "", "A"])
        #expect(throws: ZVTError(.outOfRange("display line"), at: 8)) {
            try DisplayText(lines: [String](repeating: "", count: 9))
        }
    }

    @Test func `a password is six decimal digits`() {
        #expect(throws: ZVTError(.outOfRange("password"))) { try Password("12345") }
        #expect(throws: ZVTError(.notDecimal("password"))) { try Password("12345A") }
        #expect(throws: ZVTError(.truncated(part: "password", needed: 3, present: 2))) {
            try Message(APDU(.endOfDay, data: [0x12, 0x34]))
        }
    }

    @Test(arguments: [
        "0600 04 123456 08", "0601 07 04000000000001", "0602 00", "0610 03 123456", "0612 07 123456 0001 0002",
        "0618 00", "061A 00", "0620 05 123456 0303", "0623 03 87FFFF", "0630 06 123456 870001",
        "0631 0A 123456 04000000000001", "0650 03 123456", "0670 00", "0691 0B 123456 AA250306 0C134205",
        "0693 03 123456", "06B0 00", "06E0 04 F1F0F141", "0801 00", "0810 00", "0501 00",
        "0401 08 AA250306 0C134205", "040F 02 2700", "04FF 01 0A", "060F 00", "061E 01 6C", "06D1 01 00",
        "06D3 02 0600", "8000 00", "84 83 00",
    ])
    func `every command that is needed has a type of its own and keeps its bytes`(_ hex: String) throws {
        let message = try Message(APDU(encoded: unhex(hex)))
        if case .other = message { Issue.record("no type for \(hex)") }
        #expect(message.apdu.encoded == unhex(hex))
    }

    @Test(arguments: ["06C0 01 0F", "0FA1 02 3141", "06D9 01 55", "0602 01 00", "0440 00", "8000 00"])
    func `any other message is kept as it is`(_ hex: String) throws {
        let apdu = try APDU(encoded: unhex(hex))
        #expect(try Message(apdu).apdu == apdu)
    }
}
