import Foundation
import Testing

/// A recorded dialogue with a real terminal.
struct Transcript: Sendable, CustomTestStringConvertible {
    struct Step: Sendable {
        /// Milliseconds since the first step.
        let at: Int64
        let fromTerminal: Bool
        let bytes: [UInt8]

        var isResponse: Bool { bytes.first == 0x80 || bytes.first == 0x84 }
    }

    /// The cell of the workbook, e.g. `F4`.
    let cell: String
    let steps: [Step]

    var testDescription: String { cell }

    /// What the ECR of the recording answered to commands of the terminal. It also sent 80 00 00 that nobody had asked for.
    var acknowledgements: [Bench.Sent] {
        var owed = false
        return steps.compactMap { step in
            if step.fromTerminal {
                if !step.isResponse { owed = true }
                return nil
            }
            guard step.isResponse, owed else { return nil }
            owed = false
            return Bench.Sent(at: step.at, bytes: step.bytes)
        }
    }

    static let all: [Transcript] = {
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "ZVTTests/Fixtures/transcripts.jsonl")
        let text = (try? String(contentsOf: fixtures, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            (try? JSONDecoder().decode(Line.self, from: Data(line.utf8))).map(Transcript.init)
        }
    }()

    private init(_ line: Line) {
        cell = String(line.source.split(separator: "!").last ?? "")
        let seconds = line.steps.map { step in
            step.at.split(separator: " ").last?.split(separator: ":").reduce(Int64(0)) { $0 * 60 + (Int64($1) ?? 0) }
                ?? 0
        }
        let start = seconds.first ?? 0
        steps = zip(line.steps, seconds).map { step, second in
            Step(at: (second - start) * 1000, fromTerminal: step.dir == "PT>ECR", bytes: octets(step.hex))
        }
    }

    private struct Line: Decodable {
        struct Step: Decodable {
            let at: String
            let dir: String
            let hex: String
        }
        let source: String
        let steps: [Step]
    }
}
