import Testing

@testable import ZVT

@Suite struct ReportTests {
    @Test func `an intermediate status may have a timeout and texts`() throws {
        let full = try IntermediateStatus(data: unhex("16 01 0612 2410 070E 454E5445522050494E2026204F4B"))
        #expect(full.code == 0x16)
        #expect(full.timeoutMinutes == 1)
        #expect(full.text(in: .cp437) == "ENTER PIN & OK")
        let bare = try IntermediateStatus(data: [0x0A])
        #expect(bare.timeout == nil)
        #expect(bare.text(in: .cp437) == nil)
        #expect(try IntermediateStatus(data: [0x0A, 0x99]).timeoutMinutes == 99)
        #expect(try IntermediateStatus(data: [0x0A, 0xFF]).timeoutMinutes == nil)
    }

    @Test func `a container without timeout is told from a timeout of six minutes`() throws {
        let without = try IntermediateStatus(data: unhex("17 0605 2403 070141"))
        #expect(without.timeout == nil)
        #expect(without.text(in: .cp437) == "A")
        #expect(without.data == unhex("17 0605 2403 070141"))
        let six = try IntermediateStatus(data: unhex("17 06"))
        #expect(six.timeoutMinutes == 6)
        let both = try IntermediateStatus(data: unhex("17 06 0605 2403 070141"))
        #expect(both.timeoutMinutes == 6)
        #expect(both.text(in: .cp437) == "A")
    }

    @Test func `an intermediate status is built to the byte`() throws {
        #expect(try IntermediateStatus(code: 0x0A).apdu.encoded == unhex("04FF 01 0A"))
        #expect(try IntermediateStatus(code: 0x17, timeoutMinutes: 3).apdu.encoded == unhex("04FF 02 17 03"))
        #expect(
            try IntermediateStatus(code: 0xFF, lines: ["ä", "B"], charset: .latin1).apdu.encoded
                == unhex("04FF 0C FF 00 0608 2406 0701E4 070142"))
        #expect(throws: ZVTError(.missing("intermediate status"))) { try IntermediateStatus(data: []) }
    }

    @Test func `a completion is read by the command in progress`() throws {
        let asStatus = try Completion(data: unhex("00 0605 1F4402 1122"), answering: .statusEnquiry)
        #expect(asStatus.status?.status == .ready)
        #expect(asStatus.tlv.first(.terminalID)?.bytes == [0x11, 0x22])
        let versioned = try Completion(data: unhex("F0F0F3 312E32 9C"), answering: .statusEnquiry)
        #expect(versioned.status?.softwareName == "1.2")
        #expect(versioned.status?.status == .busy)
        // 27 is a state byte nobody knows here, and a result code after an end-of-day.
        #expect(try Completion(data: [0x27, 0xE0], answering: .endOfDay).resultCode?.rawValue == 0xE0)
        #expect(try Completion(data: unhex("27FC"), answering: .endOfDay).resultCode?.rawValue == 0xFC)
        let registered = try Completion(data: unhex("1903 2929001006 490978 0603 120140"), answering: .registration)
        #expect(registered.registrationStatus == [.initialisationNeeded, .diagnosisNeeded])
        #expect(registered.terminalID == "29001006")
        #expect(registered.currency == .euro)
        #expect(registered.tlv.first(.printerWidth)?.bytes == [0x40])
        let fields = try Completion(data: unhex("1900 2929001006"), answering: .statusEnquiry)
        #expect(fields.terminalID == "29001006")
        #expect(try Completion(data: [], answering: .statusEnquiry).content == .fields(FieldList()))
        #expect(try Completion(data: [], answering: .authorization).content == .fields(FieldList()))
    }

    @Test func `a vendor's completion is kept raw, and a damaged one too where it ends a command`() throws {
        let vendor = unhex("3137464431453343")
        #expect(try Completion(data: vendor).content == .raw(vendor))
        #expect(try Completion(data: vendor, answering: .statusEnquiry).content == .raw(vendor))
        #expect(throws: ZVTError.self) { try Completion(data: unhex("2700 04"), answering: .authorization) }
        let damaged = APDU(.completion, data: unhex("2700 04"))
        #expect(Message.salvage(damaged, answering: .authorization).0 == .completion(Completion(.raw(damaged.data))))
    }

    @Test func `details of the terminal stand in TLV`() throws {
        let completion = try Completion(
            data: unhex("00 0617 1F4404 52500245 E40A 1F400341 4243 1F420112 1F790101"), answering: .statusEnquiry)
        let report = try #require(completion.status)
        #expect(report.terminalID == "52500245")
        #expect(report.deviceName == "ABC")
        #expect(report.serialNumber == "12")
        #expect(report.hasRebooted)
        #expect(report.softwareName == nil)
    }

    @Test func `an abort tells why, and its currency or open reservation`() throws {
        #expect(try AbortByTerminal(data: [0x6C]).resultCode == .aborted)
        #expect(try AbortByTerminal(data: []).resultCode == .other)
        #expect(try AbortByTerminal(data: []).data == [])
        let currency = try AbortByTerminal(data: unhex("6F 0978"))
        #expect(currency.currency == .euro)
        #expect(currency.data == unhex("6F 0978"))
        #expect(try AbortByTerminal(data: unhex("6F 490978")).currency == nil)
        #expect(try AbortByTerminal(data: unhex("6F 490978")).fields.digits(.currency) == "0978")
        #expect(try AbortByTerminal(data: unhex("6F 04000000000100")).fields.decimal(.amount) == 100)
        #expect(try AbortByTerminal(data: unhex("B8 870123")).receiptNumber == 123)
        #expect(try AbortByTerminal(data: unhex("B8 87FFFF")).receiptNumber == nil)
        #expect(try AbortByTerminal(data: unhex("6C 21")).fields.unknownRest == [0x21])
        #expect(throws: ZVTError.self) { try AbortByTerminal(data: unhex("6C 04")) }
        let (salvaged, damage) = Message.salvage(APDU(.abortByTerminal, data: unhex("6C 04")))
        #expect(damage != nil)
        #expect(salvaged.apdu.data == unhex("6C 04"))
        guard case .abortByTerminal(let abort) = salvaged else {
            Issue.record("not an abort")
            return
        }
        #expect(abort.resultCode == .aborted)
    }

    @Test func `the terminal's clock is read`() throws {
        let clock = try SetDateAndTimeInECR(data: unhex("AA250306 0C134205"))
        #expect(clock.date == "250306")
        #expect(clock.time == "134205")
        #expect(try SetDateAndTimeInECR(date: "250306", time: "134205") == clock)
    }
}
