import ArgumentParser
import Dispatch
import Foundation
import Synchronization
import World

/// Shares seeds out to worker processes, and tells what came of them.
struct Conductor {
    /// So many seeds are played by one process, because what is left of killed daemons is never freed in it.
    private static let batch = 50
    /// The end of a failed day is what one looks at first.
    private static let linesShown = 120

    let processes: Int
    let isWeek: Bool

    private struct Progress {
        var next: Int
        var counts = Counts()
        var failures: [(seed: Int, text: String)] = []
    }

    func play(_ seeds: Range<Int>) throws {
        let begin = ContinuousClock.now
        let progress = Mutex(Progress(next: seeds.lowerBound))
        DispatchQueue.concurrentPerform(iterations: processes) { _ in
            while let batch = progress.withLock({ Self.nextBatch(&$0, of: seeds) }) {
                let lines = output(of: batch, trace: false)
                progress.withLock { Self.note(lines, of: batch, in: &$0) }
            }
        }
        let (counts, failures) = progress.withLock { ($0.counts, $0.failures.sorted { $0.seed < $1.seed }) }
        let seconds = (ContinuousClock.now - begin).components.seconds
        print(counts.summary(seeds: seeds.count, seconds: Int(seconds)))
        guard let first = failures.first else { return print("Every promise was kept.") }
        for failure in failures { print("seed \(failure.seed): \(failure.text)") }
        print(
            "\nThe end of seed \(first.seed); all of it: make simulate SEED=\(first.seed)\(isWeek ? " WEEKS=1" : "")\n")
        for line in output(of: first.seed..<first.seed + 1, trace: true).suffix(Self.linesShown) { print(line) }
        throw ExitCode.failure
    }

    func replay(_ seed: Int, trace: Bool) throws {
        let lines = output(of: seed..<seed + 1, trace: trace)
        for line in lines { print(line) }
        if lines.contains(where: { $0.hasPrefix(Report.failure) }) { throw ExitCode.failure }
    }

    private static func nextBatch(_ progress: inout Progress, of seeds: Range<Int>) -> Range<Int>? {
        guard progress.next < seeds.upperBound else { return nil }
        let end = min(progress.next + batch, seeds.upperBound)
        defer { progress.next = end }
        return progress.next..<end
    }

    private static func note(_ lines: [String], of batch: Range<Int>, in progress: inout Progress) {
        var isWhole = false
        for line in lines {
            let words = line.split(separator: " ", maxSplits: 2).map(String.init)
            if words.first == Report.failure, words.count == 3, let seed = Int(words[1]) {
                progress.failures.append((seed, words[2]))
            } else if words.first == Report.counts {
                progress.counts.add(Counts(line: line))
                isWhole = true
            }
        }
        // The daemon's own preconditions are promises too.
        if !isWhole {
            progress.failures.append(
                (batch.lowerBound, "a process ended early while it played \(batch); play them one by one"))
        }
    }

    private func output(of seeds: Range<Int>, trace: Bool) -> [String] {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["--worker", "--first", "\(seeds.lowerBound)", "--seeds", "\(seeds.count)"]
        if isWeek { process.arguments?.append("--weeks") }
        if trace { process.arguments?.append("--trace") }
        // Swift shuffles sets and dictionaries anew in each process, unless told not to.
        process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_DETERMINISTIC_HASHING": "1"]) { $1 }
        process.standardOutput = pipe
        do {
            try process.run()
        } catch {
            return ["\(error)"]
        }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
