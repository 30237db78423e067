import Interface
import Testing
import Varlink

/// The table of lost links (zvt.md 4.5), row by row: over the network and over a serial line, at terminals that take an
/// unconfirmed payment back and at terminals that keep it. The daemon and the simulated terminal are processes of their own; the
/// terminal's book is the truth.
@Suite(.timeLimit(.minutes(10))) struct ClarificationTableTests {
    enum Kind: String, CaseIterable { case reverse, keep }

    /// What the daemon has to end with, and why it believes so.
    struct End: Sendable {
        let state: OrgZahlstellePayments.State
        /// Part of the evidence in words.
        let words: String

        static let booked = End(
            state: .approved, words: "gebucht, weil das Terminal als letzte eine Buchung nennt, die nach")
        static let stillBooked = End(
            state: .approved, words: "gebucht, weil das Terminal als letzte Buchung dieselbe nennt")
        static let notBooked = End(
            state: .notBooked, words: "nicht gebucht, weil die letzte Buchung des Terminals noch die von davor ist")
        static let takenBack = End(
            state: .notBooked, words: "nicht gebucht, weil das Terminal die gemeldete Buchung")
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let fault: String
        /// How the terminal is configured: by "generic" it prints through us, by "card-complete" it does not.
        var profile = "generic"
        let reverse: End
        let keep: End

        var testDescription: String { name }

        func end(_ kind: Kind) -> End { kind == .reverse ? reverse : keep }
    }

    static let rows = [
        Row(
            name: "before 80 00, the command is lost", fault: "drop-before@receive:authorization", reverse: .notBooked,
            keep: .notBooked),
        Row(
            name: "before 80 00, the command has arrived", fault: "drop-after@receive:authorization",
            reverse: .notBooked, keep: .booked),
        Row(
            name: "after 80 00, before 04 0F", fault: "drop-after@send:intermediate_status#2", reverse: .notBooked,
            keep: .booked),
        Row(
            name: "04 0F arrived, our 80 00 is lost", fault: "drop-after@send:status_information", reverse: .takenBack,
            keep: .stillBooked),
        Row(
            name: "04 0F acknowledged, nothing is printed", fault: "drop-before@send:completion",
            profile: "card-complete", reverse: .stillBooked, keep: .stillBooked),
        Row(
            name: "acknowledged, receipts missing", fault: "drop-before@send:print_text_block", reverse: .takenBack,
            keep: .stillBooked),
        Row(
            name: "only 06 0F missing", fault: "drop-before@send:completion", reverse: .stillBooked, keep: .stillBooked),
    ]

    /// All at once: most of the time they wait for lines that were cut.
    @Test(arguments: CityOffice.Line.allCases) func eachRowEndsAsTheTerminalBooked(_ line: CityOffice.Line) async throws
    {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for row in Self.rows {
                for kind in Kind.allCases { group.addTask { try await Self.play(row, line, kind) } }
            }
            try await group.waitForAll()
        }
    }

    /// A serial cable that is out for less than the blocks' repeats bridge loses nothing.
    private static let unplugged = "20000"

    private static func play(_ row: Row, _ line: CityOffice.Line, _ kind: Kind) async throws {
        let office = try await CityOffice(
            line, terminal: ["--instant", "--unconfirmed", kind.rawValue, "--unplugged", unplugged],
            profile: row.profile)
        try await office.ready("t1")
        let payments = OrgZahlstellePayments.Client(try await office.connect())
        _ = try await payments.start(.init(payment: .sample("before", amount: 1200, terminal: "t1")))
        #expect(try await payments.settled("before").state == .approved)
        _ = try await office.control("fault \(row.fault)")
        _ = try await payments.start(.init(payment: .sample("a", terminal: "t1")))
        let payment = try await payments.settled("a")
        let end = row.end(kind)
        let place: Comment = "\(row.name), \(line.rawValue), \(kind.rawValue): \(payment.examination?.text ?? "-")"
        #expect(payment.state == end.state, place)
        #expect(payment.examination?.text.contains(end.words) == true, place)
        #expect(payment.examination?.messages.contains { $0.hasPrefix("06 20") } == true, place)
        // The terminal's book has it exactly when the journal has.
        #expect(try await office.standing() == (end.state == .approved ? 2 : 1), place)
        // The terminal takes the next one.
        _ = try await payments.start(.init(payment: .sample("after", amount: 700, terminal: "t1")))
        #expect(try await payments.settled("after").state == .approved, place)
    }
}
