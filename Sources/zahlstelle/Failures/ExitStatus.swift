import ArgumentParser

/// How a command ended, for scripts. The numbers never change.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    case failed = 1
    case declined = 2
    case cancelled = 3
    case notBooked = 4
    case inDoubt = 5
    case unsettled = 6
    case unreachable = 7
    case refused = 8
    case journalFaulty = 9
    case notDone = 10
    case noBackup = 12
    /// `EX_USAGE` of sysexits.h; ArgumentParser exits with it.
    case usage = 64

    var code: ExitCode { ExitCode(rawValue) }

    /// For the help.
    var meaning: String {
        switch self {
        case .done: "done; of a payment: approved"
        case .failed: "failed for a reason without a number of its own"
        case .declined: "the card was declined, no money moved"
        case .cancelled: "the payment was cancelled, no money moved"
        case .notBooked: "the payment never began, no money moved"
        case .inDoubt: "in doubt: look at the terminal before paying again"
        case .unsettled: "goes on without this command; 'watch ID' or 'sale settle ID' shows it"
        case .unreachable: "the daemon cannot be reached, or went away"
        case .refused: "the daemon refused the call and did nothing"
        case .journalFaulty: "the journal is faulty"
        case .notDone: "the device may not have done it, cash may not be booked, a sale is open"
        case .noBackup: "no backup was made: its directory is missing or full, or age is missing"
        case .usage: "the command line is wrong"
        }
    }

    /// All of them, a line each.
    static let table = allCases.map { status in
        String(repeating: " ", count: status.rawValue < 10 ? 3 : 2) + "\(status.rawValue)  \(status.meaning)"
    }.joined(separator: "\n")
}
