import FoundationEssentials
import Glibc
import Interface
import PayPoint
import Testing
import Varlink

@testable import zahlstelle

@Suite struct FailureReportTests {
    @Test func `an error of an interface is told in the daemon's words`() throws {
        let error = OrgZahlstellePayments.Failure.terminalBusy(
            .init(terminal: "t1", payment: "z1", text: "Das Terminal ist besetzt", english: "The terminal is busy"))
        let report = FailureReport(failure: CommandFailure(error))
        #expect(report.failure.status == .refused)
        #expect(
            report.text(in: .german)
                == "Fehler: Das Terminal ist besetzt\nWie es um diese Zahlung steht und was zu tun ist, zeigt: zahlstelle payment z1"
        )
        #expect(
            report.text(in: .english)
                == "Error: The terminal is busy\nHow this payment stands and what to do shows: zahlstelle payment z1")
        #expect(
            report.json
                == #"{"advice":"Wie es um diese Zahlung steht und was zu tun ist, zeigt: zahlstelle payment z1","#
                + #""english":"The terminal is busy","#
                + #""englishAdvice":"How this payment stands and what to do shows: zahlstelle payment z1","#
                + #""error":"org.zahlstelle.Payments.TerminalBusy","exitCode":8,"parameters":"#
                + #"{"english":"The terminal is busy","payment":"z1","terminal":"t1","text":"Das Terminal ist besetzt"},"#
                + #""text":"Das Terminal ist besetzt"}"#
        )
    }

    @Test func `a value that the daemon refuses is told in German, the rule is for programs`() {
        let error = OrgZahlstelleDrawer.Failure.invalidRequest(
            .init(
                field: "reason", rule: "1 to 200 bytes", text: "Der Wert von reason ist nicht zulässig.",
                english: "English"))
        let report = FailureReport(failure: CommandFailure(error))
        #expect(report.text(in: .german) == "Fehler: Der Wert von reason ist nicht zulässig.")
    }

    @Test func `a file that may not be read is no silent journal`() {
        let failure = CommandFailure.unreadable(.name("/var/lib/zahlstelle/journal.sqlite"), EACCES)
        #expect(
            failure.text
                == Words(
                    "/var/lib/zahlstelle/journal.sqlite kann nicht gelesen werden: das Recht dazu fehlt",
                    "/var/lib/zahlstelle/journal.sqlite cannot be read: permission is missing"))
    }

    @Test func `who names a device that there is not is shown where all stand`() {
        let error = OrgZahlstellePayments.Failure.unknownDevice(
            .init(device: "p1", text: "Es gibt kein Gerät p1", english: "English"))
        let report = FailureReport(failure: CommandFailure(error))
        #expect(
            report.text(in: .german)
                == "Fehler: Es gibt kein Gerät p1\nAlle Geräte und ihre Art zeigt: zahlstelle devices")
    }

    @Test func `whoever may not open the socket is told about its group`() {
        let denied = CommandFailure(SocketError.system(operation: "connect", address: "unix:/s", errno: EACCES))
        #expect(denied.status == .unreachable)
        #expect(denied.advice?.german.contains("socket-group") == true)
        let missing = CommandFailure(SocketError.system(operation: "connect", address: "unix:/s", errno: ENOENT))
        #expect(missing.status == .unreachable)
        #expect(missing.advice?.german.contains("systemctl status zahlstelled") == true)
    }

    @Test func `a journal that takes nothing is for the technician`() {
        let error = Sales.Failure.journalUnavailable(.init(text: "Voll", english: "Full"))
        #expect(CommandFailure(error).advice?.german.contains("df -h") == true)
        #expect(CommandFailure(error).advice?.english.contains("df -h") == true)
    }

    @Test func `only a damaged journal counts as faulty`() {
        #expect(CommandFailure(JournalFailure.damaged("x")).status == .journalFaulty)
        #expect(CommandFailure(JournalFailure.other("x")).status == .failed)
    }

    @Test func `what the service does not allow is no failure of it`() {
        #expect(CommandFailure(VarlinkServiceError.permissionDenied).status == .refused)
        #expect(CommandFailure(VarlinkServiceError.internalError).status == .failed)
        #expect(CommandFailure(VarlinkClientError.connectionClosed).status == .unreachable)
    }
}
