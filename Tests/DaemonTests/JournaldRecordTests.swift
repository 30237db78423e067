import Logging
import Testing

@testable import Daemon

@Suite struct JournaldRecordTests {
    /// By hand from "Journal Native Protocol" in the systemd documentation.
    @Test func aLineBreakIsSentWithItsLength() {
        let record = JournaldRecord.bytes(level: .warning, message: "a\nb", fields: ["payment": "p-1"])
        let expected =
            Array("PRIORITY=4\nSYSLOG_IDENTIFIER=zahlstelled\nMESSAGE\n".utf8) + [3, 0, 0, 0, 0, 0, 0, 0]
            + Array("a\nb\nZAHLSTELLE_PAYMENT=p-1\n".utf8)
        #expect(record == expected)
    }
}
