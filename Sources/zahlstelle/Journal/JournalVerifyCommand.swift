import ArgumentParser
import Glibc
import Interface
import Journal
import PayPoint

struct JournalVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the journal: its chain, its numbers, and its views against its entries.",
        discussion: """
            With FILE, reads that file and its write-ahead log, FILE-wal: it needs no daemon, writes nothing, and may run while \
            a daemon does. The log belongs to the journal: the newest entries may be only there, so copy both. \
            Without FILE, the daemon checks its own. Names the first bad entry and exits with 9 when there is one, or when the \
            file holds no journal. Write down the number and hash of the last entry elsewhere: they show later that nothing \
            before was changed.

            EXAMPLES
              zahlstelle journal verify
              zahlstelle journal verify /var/lib/zahlstelle/journal.sqlite
            """)

    @Argument(
        help: "The journal's file, journal.sqlite in the state directory.", completion: .file(extensions: ["sqlite"]))
    var file: String?

    @OptionGroup var daemon: DaemonOptions

    func run() async throws {
        let verdict = try await verdict()
        try daemon.format.show(verdict) { screen in
            guard let fault = verdict.fault else {
                return [screen.paint("Das Journal ist in Ordnung.", .good)] + Self.head(verdict)
            }
            // Without a number something beside the entries is wrong, such as a view.
            let place = fault.sequence == 0 ? "" : " ab Eintrag \(fault.sequence)"
            return [screen.paint("Das Journal ist fehlerhaft\(place): ", .bad) + PrintableText.clean(fault.text)]
                + Self.head(verdict)
        }
        if verdict.fault != nil { throw ExitStatus.journalFaulty.code }
    }

    private func verdict() async throws -> OrgZahlstelleJournal.Verify.Reply {
        guard let file else {
            return try await OrgZahlstelleJournal.Client(try await daemon.connect(waits: true)).verify()
        }
        try Self.checkReadable(file)
        let verdict = try JournalVerifier.verify(file: file)
        return .init(
            entries: verdict.entries, head: HexText.lower(verdict.head),
            fault: verdict.fault.map { .init(sequence: $0.sequence, text: $0.text) })
    }

    /// A journal may well be there and belong to somebody else; its log and the log's index as well.
    private static func checkReadable(_ file: String) throws(CommandFailure) {
        for path in [file, file + "-wal", file + "-shm"] where path == file || access(path, F_OK) == 0 {
            guard access(path, R_OK) != 0 else { continue }
            let code = errno
            var failure = CommandFailure.unreadable(.name(path), code)
            if code == EACCES {
                failure.advice = Words(
                    "Ohne Datei prüft der Dienst sein Journal selbst: zahlstelle journal verify",
                    "Without a file the daemon checks its own journal: zahlstelle journal verify")
            }
            throw failure
        }
    }

    private static func head(_ verdict: OrgZahlstelleJournal.Verify.Reply) -> [String] {
        var sheet = Sheet()
        sheet.add(verdict.fault == nil ? "Einträge" : "Gute Einträge", "\(verdict.entries)")
        sheet.add("Letzter Hash", verdict.head.isEmpty ? nil : verdict.head)
        return sheet.lines()
    }
}
