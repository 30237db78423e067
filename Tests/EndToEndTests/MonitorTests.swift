import Foundation
import Interface
import Testing
import Varlink

/// `monitor` against a daemon: as lines, and in a terminal.
@Suite(.timeLimit(.minutes(10))) struct MonitorTests {
    @Test func eachChangeComesAsABlockOfLinesUntilItIsStopped() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        try await office.ready("p1")
        let monitor = try Child(Programs.named("zahlstelle"), ["monitor", "--socket", office.socket])
        _ = try await monitor.line(containing: "Keine Druckaufträge.")
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("gesehen", terminal: "t1")))
        #expect(try await payments.settled("gesehen").state == .approved)
        _ = try await monitor.line(containing: "gesehen")
        // A device that goes is told by its stream.
        office.printer.signal(SIGKILL)
        _ = try await monitor.line(containing: "wird jede Sekunde neu versucht")
        monitor.signal(SIGINT)
        #expect(await monitor.status() == 0)
        #expect(!monitor.lines.contains { $0.contains("\u{1B}") })
        // It was asked often, and changed nothing.
        #expect(try await office.booked() == 1)
    }

    @Test func asJSONItIsAnObjectALine() async throws {
        let office = try await CityOffice()
        try await office.ready("p1")
        let monitor = try Child(Programs.named("zahlstelle"), ["monitor", "--json", "--socket", office.socket])
        let line = try await monitor.line(containing: "\"devices\"")
        for key in ["jobs", "open", "payments"] { #expect(line.contains("\"\(key)\":[")) }
        // Nobody is signed on who might see them.
        #expect(!line.contains("\"sales\""))
        monitor.signal(SIGTERM)
        #expect(await monitor.status() == 0)
    }

    /// The card does not come, so the sale stays open.
    @Test func whoeverIsSignedOnSeesOpenSales() async throws {
        let selling = try await SellingOffice(terminal: ["--instant", "--manual-card"])
        let monitor = try Child(
            Programs.named("zahlstelle"), ["monitor", "--shift", "s1", "--socket", selling.office.socket])
        _ = try await monitor.line(containing: "Keine Druckaufträge.")
        _ = try await selling.sell("offen-1", .init(kind: .card, terminal: "t1"), by: try await selling.sales())
        _ = try await monitor.line(containing: "Offene Verkäufe:")
        #expect(try await monitor.line(containing: "Erika Mustermann").contains("offen-1"))
        monitor.signal(SIGINT)
        #expect(await monitor.status() == 0)
    }

    @Test func aDaemonThatGoesAwayEndsItAndSaysSo() async throws {
        let office = try await CityOffice()
        try await office.ready("p1")
        let monitor = try Child(Programs.named("zahlstelle"), ["monitor", "--socket", office.socket])
        _ = try await monitor.line(containing: "Keine Druckaufträge.")
        office.daemon.signal(SIGKILL)
        #expect(await monitor.status() == 7)
    }

    /// A terminal of Python's, whose modes are looked at from outside.
    @Test func itLeavesTheTerminalAsItWas() async throws {
        let office = try await CityOffice()
        try await office.ready("t1")
        let program = Programs.named("zahlstelle").path
        let run = try Child(URL(filePath: "/usr/bin/python3"), ["-c", Self.terminal, program, office.socket])
        #expect(await run.status() == 0, "\(run.lines)")
        #expect(run.lines.last == "ok", "\(run.lines)")
    }

    private static let terminal = """
        import fcntl, os, pty, signal, struct, sys, termios, time
        master, slave = pty.openpty()
        def size(rows, columns):
            fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        size(12, 60)
        before = termios.tcgetattr(slave)
        child = os.fork()
        if child == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for descriptor in (0, 1, 2): os.dup2(slave, descriptor)
            os.execve(sys.argv[1], [sys.argv[1], "monitor", "--socket", sys.argv[2]],
                      {"TERM": "xterm", "PATH": "/usr/bin", "NO_COLOR": "1"})
        seen = b""
        def until(text):
            global seen
            while text not in seen: seen += os.read(master, 65536)
            rest = seen.index(text) + len(text)
            seen, found = seen[rest:], seen[:rest]
            return found
        until(b"\\x1b[?1049h")
        until(b"t1")
        assert not termios.tcgetattr(slave)[3] & termios.ECHO, "typing shows"
        # Twelve lines do not hold all of it.
        until("Zeilen mehr)".encode())
        size(60, 200)
        picture = until(b"Keine Zahlungen.")
        picture = until(b"\\x1b[J")
        assert picture.count(b"\\r\\n") < 60, picture
        os.write(master, b"xyz\\n\\x03")
        until(b"\\x1b[?25h\\x1b[?1049l")
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == 0, status
        assert termios.tcgetattr(slave) == before, "other modes than before"
        assert fcntl.ioctl(slave, termios.FIONREAD, b"\\0" * 4) == b"\\0" * 4, "what was typed is left over"
        print("ok")
        """
}
