import ArgumentParser
import Foundation

/// Measures what the pay point promises, and prints each figure beside its target.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zahlstelle-bench", abstract: "Measures a release build on this machine.",
        discussion: """
            Figures of different runs on a busy machine differ by some 20 %; ratios are taken in one run, side by side.
            """)

    @Option(parsing: .upToNextOption, help: "Measure only these.")
    var only = Part.allCases

    @Option(help: "How long each rate is measured, in seconds.")
    var seconds = 2.0

    @Option(help: "How many events the journal has when the daemon's start is measured.")
    var events = 1_000_000

    @Option(help: "How many older sales the Kasse has when a day is closed and evaluated.")
    var sales = 1_000_000

    @Option(help: "How many registers with 10,000 sales each are settled in one run.")
    var registers = 10

    @Option(help: "How many receivables are imported and looked up.")
    var receivables = 1_000_000

    @Option(help: "How long the idle daemon is watched, in seconds.")
    var idle = 60

    @Option(help: "The Python that has python-escpos, for the comparison.")
    var python: String?

    /// What can be measured by itself, in the order in which all of it is.
    enum Part: String, CaseIterable, ExpressibleByArgument {
        case decoding
        case receipts
        case varlink
        case journal
        case kasse
        case settlement
        case receivables
        case payments
        case neighbours
        case idle
        case start
    }

    func run() async throws {
        let directory = URL(filePath: "/tmp/zahlstelle-bench-\(getpid())")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        Figure.header()
        for part in Part.allCases where only.contains(part) { try await run(part, directory) }
    }

    private func run(_ part: Part, _ directory: URL) async throws {
        switch part {
        case .decoding: try DecodingBench(seconds: seconds).run()
        case .receipts: try ReceiptBench(seconds: seconds, python: python).run()
        case .varlink: try await VarlinkBench(seconds: seconds, directory: directory).run()
        case .journal: try await JournalBench(seconds: seconds, directory: directory).run()
        case .kasse: try await KasseBench(sales: sales, directory: directory).run()
        case .settlement: try await SettlementBench(registers: registers, directory: directory).run()
        case .receivables: try await ReceivableBench(items: receivables, directory: directory).run()
        case .payments: try await PaymentBench(directory: directory).run()
        case .neighbours: try await NeighbourBench(directory: directory).run()
        case .idle: try await IdleBench(seconds: idle, directory: directory).run()
        case .start: try await StartBench(events: events, directory: directory).run()
        }
    }
}
