import ArgumentParser
import World

/// The command line of the simulation.
@main
struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zahlstelle-simulate",
        abstract: "Plays days of a whole pay point on a simulated clock, disk, network and counter.",
        discussion: """
            Each seed is another day, and the same seed is the same day to the last byte. A promise that is not kept \
            ends its day; the command that plays it again is printed with what led to it.
            """)

    @Option(help: "How many seeds are played.")
    var seeds = 100

    @Option(help: "The first of them.")
    var first = 1

    @Option(help: "Plays only this one.")
    var seed: Int?

    @Flag(help: "With --seed: says everything that happens.")
    var trace = false

    @Option(help: "How many processes play at the same time.")
    var processes = 2

    @Flag(help: "Plays weeks at the Kasse instead of days without it.")
    var weeks = false

    @Flag(help: .hidden)
    var worker = false

    func validate() throws {
        guard seeds > 0, first >= 0, seed ?? 0 >= 0, processes > 0 else {
            throw ValidationError("Seeds count from 0, and at least one has to be played by at least one process.")
        }
    }

    func run() throws {
        let range = seed.map { $0..<$0 + 1 } ?? first..<first + seeds
        if worker {
            Worker(isWeek: weeks, trace: trace).play(range)
        } else if let seed {
            try Conductor(processes: 1, isWeek: weeks).replay(seed, trace: trace)
        } else {
            try Conductor(processes: processes, isWeek: weeks).play(range)
        }
    }
}
