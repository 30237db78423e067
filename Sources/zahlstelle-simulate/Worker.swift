import Foundation
import World

/// A process that plays seeds. What tasks of killed daemons leave behind goes with it.
struct Worker {
    let isWeek: Bool
    let trace: Bool

    func play(_ seeds: Range<Int>) {
        Play.prepare()
        var counts = Counts()
        for seed in seeds {
            let play = Play(seed: UInt64(seed), isWeek: isWeek, trace: trace ? { line in print(line) } : nil)
            counts.add(play.counts)
            if let violation = play.violation { print("\(Report.failure) \(seed) \(violation)") }
        }
        print("\(Report.counts) \(counts.line)")
    }
}

/// How a worker's lines begin that are not the trace.
enum Report {
    static let failure = "FAILED"
    static let counts = "COUNTS"
}
