import ESCPOS
import PayPoint
import Simulation
import Testing

/// What a receipt comes to when something happens to its printer, for each way in which a printer can confirm.
///
/// Whatever happened is put right afterwards, and a copy is printed: nothing but the copy may come out then.
@Suite(.timeLimit(.minutes(10))) struct PrinterMatrixTests {
    /// What happens, and when: before the receipt, while its first lines are on the paper, when all of it is on the paper and
    /// the printer has not yet confirmed it, or when it has ended.
    enum Event: String, Sendable, CaseIterable {
        case paperOutBefore, paperOutDuring, paperRefilledDuring, paperOutUnconfirmed, paperRefilledUnconfirmed,
            paperOutAfter
        case coverOpenBefore, coverOpenDuring, coverClosedDuring, coverOpenUnconfirmed, coverOpenAfter
        case silentCoverBefore, silentCoverDuring, silentCoverUnconfirmed
        case unpluggedBefore, unpluggedDuring, unpluggedUnconfirmed, unpluggedAfter
        case powerOffBefore, powerOffDuring, powerOffUnconfirmed, powerOffAfter
        case neverAnswers
    }

    struct Row: Sendable {
        let event: Event
        /// By GS ( H, by GS r, and where neither is answered: nil where there has to be a confirmation that can be late.
        let processID: PayPoint.PrintOutcome
        let paperStatus: PayPoint.PrintOutcome
        let neither: PayPoint.PrintOutcome?
        /// On paper in the end, in part or whole.
        let receipts: Int
        var only: CityOffice.Line?
    }

    static let rows: [Row] = [
        Row(
            event: .paperOutBefore, processID: .notPrinted(.paperOut), paperStatus: .notPrinted(.paperOut),
            neither: .notPrinted(.paperOut), receipts: 0),
        // The printer keeps the rest and prints it on the next roll.
        Row(
            event: .paperOutDuring, processID: .unknown(.paperOut), paperStatus: .unknown(.paperOut),
            neither: .unknown(.notConfirmed), receipts: 1),
        Row(
            event: .paperRefilledDuring, processID: .printed, paperStatus: .printed, neither: .unknown(.notConfirmed),
            receipts: 1),
        // All is on the paper, and nobody says so.
        Row(
            event: .paperOutUnconfirmed, processID: .unknown(.paperOut), paperStatus: .unknown(.paperOut), neither: nil,
            receipts: 1),
        Row(event: .paperRefilledUnconfirmed, processID: .printed, paperStatus: .printed, neither: nil, receipts: 1),
        Row(
            event: .paperOutAfter, processID: .printed, paperStatus: .printed, neither: .unknown(.notConfirmed),
            receipts: 1),
        Row(
            event: .coverOpenBefore, processID: .notPrinted(.coverOpen), paperStatus: .notPrinted(.coverOpen),
            neither: .notPrinted(.coverOpen), receipts: 0),
        Row(
            event: .coverOpenDuring, processID: .unknown(.coverOpen), paperStatus: .unknown(.coverOpen),
            neither: .unknown(.notConfirmed), receipts: 1),
        Row(
            event: .coverClosedDuring, processID: .printed, paperStatus: .printed, neither: .unknown(.notConfirmed),
            receipts: 1),
        Row(
            event: .coverOpenUnconfirmed, processID: .unknown(.coverOpen), paperStatus: .unknown(.coverOpen),
            neither: nil, receipts: 1),
        Row(
            event: .coverOpenAfter, processID: .printed, paperStatus: .printed, neither: .unknown(.notConfirmed),
            receipts: 1),
        // A printer that says nothing while its cover is open.
        Row(
            event: .silentCoverBefore, processID: .notPrinted(.noAnswer), paperStatus: .notPrinted(.noAnswer),
            neither: .notPrinted(.noAnswer), receipts: 0),
        Row(
            event: .silentCoverDuring, processID: .unknown(.noAnswer), paperStatus: .unknown(.noAnswer),
            neither: .unknown(.notConfirmed), receipts: 1),
        Row(
            event: .silentCoverUnconfirmed, processID: .unknown(.noAnswer), paperStatus: .unknown(.noAnswer),
            neither: nil, receipts: 1),
        Row(
            event: .unpluggedBefore, processID: .notPrinted(.notConnected), paperStatus: .notPrinted(.notConnected),
            neither: .notPrinted(.notConnected), receipts: 0),
        // The printer has all of it and prints on.
        Row(
            event: .unpluggedDuring, processID: .unknown(.linkLost), paperStatus: .unknown(.linkLost),
            neither: .unknown(.notConfirmed), receipts: 1),
        Row(
            event: .unpluggedUnconfirmed, processID: .unknown(.linkLost), paperStatus: .unknown(.linkLost),
            neither: nil, receipts: 1),
        Row(
            event: .unpluggedAfter, processID: .printed, paperStatus: .printed, neither: .unknown(.notConfirmed),
            receipts: 1),
        // A network printer takes its line with it, one on a serial line only falls silent.
        Row(
            event: .powerOffBefore, processID: .notPrinted(.notConnected), paperStatus: .notPrinted(.notConnected),
            neither: .notPrinted(.notConnected), receipts: 0, only: .tcp),
        Row(
            event: .powerOffBefore, processID: .notPrinted(.noAnswer), paperStatus: .notPrinted(.noAnswer),
            neither: .notPrinted(.noAnswer), receipts: 0, only: .serial),
        // What the printer had not printed is forgotten; its beginning stays on the paper.
        Row(
            event: .powerOffDuring, processID: .unknown(.linkLost), paperStatus: .unknown(.linkLost),
            neither: .unknown(.notConfirmed), receipts: 1, only: .tcp),
        Row(
            event: .powerOffDuring, processID: .unknown(.noAnswer), paperStatus: .unknown(.noAnswer),
            neither: .unknown(.notConfirmed), receipts: 1, only: .serial),
        Row(
            event: .powerOffUnconfirmed, processID: .unknown(.linkLost), paperStatus: .unknown(.linkLost), neither: nil,
            receipts: 1, only: .tcp),
        Row(
            event: .powerOffUnconfirmed, processID: .unknown(.noAnswer), paperStatus: .unknown(.noAnswer), neither: nil,
            receipts: 1, only: .serial),
        Row(
            event: .powerOffAfter, processID: .printed, paperStatus: .printed, neither: .unknown(.notConfirmed),
            receipts: 1),
        Row(
            event: .neverAnswers, processID: .notPrinted(.noAnswer), paperStatus: .notPrinted(.noAnswer),
            neither: .notPrinted(.noAnswer), receipts: 0),
    ]

    struct Cell: Sendable, CustomTestStringConvertible {
        let row: Row
        let proof: CompletionProof
        let line: CityOffice.Line

        var testDescription: String { "\(row.event.rawValue), \(proof), \(line)" }

        /// nil where the row has no such printer.
        var expected: PayPoint.PrintOutcome? {
            switch proof {
            case .processID: row.processID
            case .paperStatus: row.paperStatus
            case .none: row.neither
            }
        }

        var settings: PrinterSettings {
            var settings = PrinterSettings()
            // Slow enough that something can happen meanwhile, or that there is a while between the last line and its end.
            settings.speed = row.event.rawValue.hasSuffix("During") ? 30 : row.event.isUnconfirmed ? 1000 : 0
            settings.answers = row.event == .neverAnswers ? .silent : proof == .processID ? .epson : .clone
            settings.isMuteWithOpenCover = row.event.rawValue.hasPrefix("silentCover")
            settings.closesLinkAtPowerOff = line == .tcp
            return settings
        }

        var profile: PrinterProfile {
            var profile = PrinterProfile.epson80
            profile.completion = proof
            return profile
        }

        /// What the copy comes to when all is well again.
        var copy: PayPoint.PrintOutcome {
            guard row.event != .neverAnswers else { return .notPrinted(.noAnswer) }
            // GS r has no number. The answer that got lost may still be on its way for all we know, so the next one counts for the
            // receipt before; from then on they are in step again.
            let losesAnswer: [Event] = [.powerOffDuring, .powerOffUnconfirmed, .unpluggedUnconfirmed]
            if losesAnswer.contains(row.event), proof == .paperStatus { return .unknown(.notConfirmed) }
            return proof == .none ? .unknown(.notConfirmed) : .printed
        }
    }

    static let cells: [Cell] = CityOffice.Line.allCases.flatMap { line in
        [CompletionProof.processID, .paperStatus, .none].flatMap { proof in
            rows.filter { $0.only == nil || $0.only == line }.map { Cell(row: $0, proof: proof, line: line) }
                .filter { $0.expected != nil }
        }
    }

    @Test func `every event is in the table, over each line`() {
        for line in CityOffice.Line.allCases {
            let there = Self.rows.filter { $0.only == nil || $0.only == line }.map(\.event)
            #expect(Set(there) == Set(Event.allCases) && there.count == Event.allCases.count)
        }
    }

    @Test(arguments: cells) func `a receipt ends in the right state and comes out at most once`(cell: Cell) async throws
    {
        try await Turnstile.printers.pass {
            let world = try await PrinterWorld(cell.settings, cell.profile, over: cell.line)
            let trouble = Trouble(
                event: cell.row.event, world: world, endsUnconfirmed: cell.proof == .none)
            try await trouble.before()
            try await world.pay()
            try await trouble.during()
            let outcome = try await world.outcome()
            #expect(outcome == cell.expected)
            try await trouble.after()
            #expect(
                try await world.outcome() == cell.expected, "what happens to a receipt that has ended changes nothing")
            try await trouble.putRight()
            try await world.printer.until(\.isIdle)
            let before = await world.papers()
            #expect(before == Papers(receipts: cell.row.receipts, copies: 0))
            let copy = try await world.reprint()
            #expect(copy == cell.copy)
            try await world.printer.until(\.isIdle)
            let after = await world.papers()
            #expect(after == Papers(receipts: cell.row.receipts, copies: cell.row.event == .neverAnswers ? 0 : 1))
            #expect(try await world.outcome() == cell.expected)
        }
    }
}

extension PrinterMatrixTests.Event {
    fileprivate var isUnconfirmed: Bool { rawValue.hasSuffix("Unconfirmed") }
}
