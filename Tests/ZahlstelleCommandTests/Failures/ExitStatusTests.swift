import Interface
import Testing

@testable import zahlstelle

@Suite struct ExitStatusTests {
    @Test func `the numbers are those that scripts know`() {
        #expect(
            ExitStatus.allCases.map { "\($0) \($0.rawValue)" } == [
                "done 0", "failed 1", "declined 2", "cancelled 3", "notBooked 4", "inDoubt 5", "unsettled 6",
                "unreachable 7", "refused 8", "journalFaulty 9", "notDone 10", "noBackup 12", "usage 64",
            ])
    }

    @Test func `a command exits by how the payment ended`() {
        #expect(
            WireState.allCases.map { "\($0.rawValue) \($0.exitStatus)" } == [
                "requested unsettled", "sent unsettled", "running unsettled", "resultHeld unsettled", "approved done",
                "declined declined", "cancelled cancelled", "notBooked notBooked", "inDoubt inDoubt",
            ])
    }

    @Test func `the help tells every number in lines that do not wrap`() {
        let lines = ExitStatus.table.split(separator: "\n")
        #expect(lines.count == ExitStatus.allCases.count)
        #expect(lines.allSatisfy { $0.count < 80 })
    }
}
