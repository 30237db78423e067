import Interface
import Testing
import Varlink

/// What needs no payment: arguments, a missing daemon, the decoder.
@Suite struct ProgramTests {
    @Test func `without a daemon a command says so and what to do`() async throws {
        let plain = try await CommandRun.zahlstelle(["status"], socket: "/nonexistent/socket")
        #expect(plain.status == 7)
        #expect(plain.output == "")
        #expect(plain.errors.contains("/nonexistent/socket") && plain.errors.contains("systemctl status zahlstelled"))
        let json = try await CommandRun.zahlstelle(["status", "--json"], socket: "/nonexistent/socket")
        #expect(try JSON.parse(json.errors).members["error"] == .string("unreachable"))
        #expect(json.status == 7)
    }

    @Test func `a wrong command line ends with 64, as JSON where JSON was asked for`() async throws {
        let plain = try await CommandRun.zahlstelle(["pay", "--amount", "5"])
        #expect(plain.status == 64 && plain.errors.contains("Usage: zahlstelle pay"))
        let json = try await CommandRun.zahlstelle(["payments", "--limit", "0", "--json"])
        #expect(json.status == 64)
        #expect(try JSON.parse(json.errors).members["text"] == .string("--limit must be at least 1."))
    }

    @Test func `help and version go to standard output`() async throws {
        for arguments in [["--help"], ["help", "pay"], ["--version"], ["--generate-completion-script", "bash"]] {
            let run = try await CommandRun.zahlstelle(arguments)
            #expect(run.status == 0 && !run.output.isEmpty && run.errors.isEmpty, "\(arguments)")
        }
    }

    @Test func `help about a command that there is not is a wrong command line`() async throws {
        for arguments in [["help", "foo"], ["help", "journal", "foo"]] {
            let run = try await CommandRun.zahlstelle(arguments)
            #expect(run.status == 64 && run.output.isEmpty && run.errors.contains("'foo'"), "\(arguments)")
        }
        #expect(try await CommandRun.zahlstelle(["help", "journal", "verify"]).status == 0)
    }

    @Test func `an empty QR code is refused before the daemon is asked`() async throws {
        let run = try await CommandRun.zahlstelle(["print", "p1", "--text", "a", "--qr", ""])
        #expect(run.status == 64 && run.errors.contains("--qr"))
    }

    @Test(arguments: [
        ["drawer", "open", "lade", "--reason", ""], ["drawer", "open", "lade", "--reason", "  "],
        ["resolve", "z1", "--booked", "--clerk", "MS", "--reason", "\u{A0}"],
        ["resolve", "z1", "--booked", "--clerk", " ", "--reason", "gesehen"],
        ["signature", "z1", "--matches", "--clerk", " "], ["reverse", "z1", "--clerk", " "],
        ["refund", "z1", "--clerk", " "],
        ["pay", "--amount", "5", "--register", "K1", "--card", "t1", "--clerk", " "],
        ["pay", "--amount", "5", "--register", "K1", "--card", "t1", "--clerk", "ein langes Zeichen"],
        ["pay", "--amount", "5", "--register", "K1", "--card", "t1", "--clerk", "MS", "--payer", "A\nB"],
        ["pay", "--amount", "5", "--register", "K1", "--card", "t1", "--clerk", "MS", "--kassenzeichen", " "],
    ])
    func `blanks are neither a reason nor a sign, and control characters no text`(arguments: [String]) async throws {
        let run = try await CommandRun.zahlstelle(arguments)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Fehler: Der Wert von --"))
        #expect(run.errors.contains("nicht nur Leerzeichen") || run.errors.contains("keine Leerzeichen am Rand"))
    }

    @Test func `a reason that is too long is not repeated`() async throws {
        let reason = String(repeating: "x", count: 5000)
        for arguments in [["drawer", "open", "lade"], ["resolve", "z1", "--booked", "--clerk", "MS"]] {
            let run = try await CommandRun.zahlstelle(arguments + ["--reason", reason])
            #expect(run.status == 64 && run.errors.count < 300)
        }
    }

    @Test func `who may not call is told so`() async throws {
        let payments = OrgZahlstellePayments.interface(ScriptedPayments(.init()))
        let run = try await ScriptedService.run([payments], authorize: { _, _ in false }) { path, _ in
            try await CommandRun.zahlstelle(["payment", "z1"], socket: path)
        }
        #expect(run.status == 8)
        #expect(run.errors.hasPrefix("Fehler: Dafür fehlt die Berechtigung."))
    }

    @Test func `the decoder answers line by line and goes on behind a damaged one`() async throws {
        let run = try await CommandRun.zahlstelle(
            ["zvt", "decode", "--charset", "latin-1"], input: "06D10500B4F64CE4\n06D1\n\n060F00\n")
        let answers = try run.json.map(\.members)
        #expect(answers.count == 3)
        #expect(answers[0]["text"] == .string("\u{B4}öLä"))
        #expect(answers[1].keys.contains("error"))
        #expect(answers[2]["name"] == .string("completion"))
        #expect(run.status == 0)
    }

    @Test func `a file that is no journal is a failure, not a verdict`() async throws {
        let run = try await CommandRun.zahlstelle(["journal", "verify", "/nonexistent/journal.sqlite"])
        #expect(run.status == 1)
        #expect(run.errors.contains("/nonexistent/journal.sqlite"))
    }

    @Test func `a file that holds no journal counts as a faulty one`() async throws {
        let run = try await CommandRun.zahlstelle(["journal", "verify", "/dev/null"])
        #expect(run.status == 9)
        #expect(run.errors.contains("kein Journal von Zahlstelle") && run.errors.contains("-wal"))
    }

    @Test func `completion offers what the daemon knows`() async throws {
        let script = ScriptedPayments.Script(list: { _ in .init(payments: [.sample(.approved, id: "abc")], next: nil) })
        let run = try await ScriptedService.run([OrgZahlstellePayments.interface(ScriptedPayments(script))]) {
            path, _ in
            try await CommandRun.zahlstelle(
                ["---completion", "watch", "--", "positional@0", "2", "0", "zahlstelle", "watch", ""], socket: path)
        }
        #expect(run.output.contains("abc"))
    }
}
