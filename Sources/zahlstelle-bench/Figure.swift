import Foundation

/// One line of the result.
enum Figure {
    static func header() {
        line("figure", "measured", "target")
        line(String(repeating: "-", count: 44), String(repeating: "-", count: 18), String(repeating: "-", count: 18))
    }

    static func line(_ name: String, _ measured: String, _ target: String = "") {
        let padded = name.padding(toLength: 44, withPad: " ", startingAt: 0)
        let figure = measured.padding(toLength: max(18, measured.count), withPad: " ", startingAt: 0)
        FileHandle.standardOutput.write(Data("\(padded) \(figure) \(target)\n".utf8))
    }

    static func rate(_ value: Double) -> String {
        switch value {
        case 1_000_000...: String(format: "%.2f M/s", value / 1_000_000)
        case 10_000...: String(format: "%.0f k/s", value / 1000)
        default: String(format: "%.0f /s", value)
        }
    }

    static func milliseconds(_ value: Double) -> String { String(format: "%.2f ms", value) }
}

/// Runs work for a while and counts how often.
enum Pace {
    static func perSecond(_ seconds: Double, batch: Int = 1, _ work: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let end = start.advanced(by: .seconds(seconds))
        var count = 0
        while clock.now < end {
            for _ in 0..<batch { try work() }
            count += batch
        }
        return Double(count) / clock.now.seconds(since: start)
    }

    static func perSecond(_ seconds: Double, _ work: () async throws -> Void) async rethrows -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let end = start.advanced(by: .seconds(seconds))
        var count = 0
        while clock.now < end {
            try await work()
            count += 1
        }
        return Double(count) / clock.now.seconds(since: start)
    }
}

extension ContinuousClock.Instant {
    func seconds(since start: ContinuousClock.Instant) -> Double {
        let elapsed = start.duration(to: self).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    }
}
