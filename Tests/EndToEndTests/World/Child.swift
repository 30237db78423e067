import Foundation
import Synchronization

/// A child process whose output is read line by line. Killed at the latest when nobody holds it any more.
final class Child: Sendable {
    struct Ended: Error, CustomStringConvertible {
        let program: String
        let output: [String]
        var description: String { "\(program) ended early: \(output.suffix(20).joined(separator: "\n"))" }
    }

    private struct Reader {
        var partial: [UInt8] = []
        var lines: [String] = []
        var isEnded = false
        var waiting: [@Sendable () -> Void] = []
    }

    private let process: Mutex<Process>
    private let reader = Mutex(Reader())
    let program: String

    init(_ program: URL, _ arguments: [String], environment: [String: String] = [:], input: FileHandle? = nil) throws {
        self.program = program.lastPathComponent
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = input ?? FileHandle.nullDevice
        self.process = Mutex(process)
        try self.process.withLock { try $0.run() }
        let handle = output.fileHandleForReading
        Thread.detachNewThread { [weak self] in
            while case let data = handle.availableData, !data.isEmpty { self?.take(Array(data)) }
            self?.end()
        }
    }

    deinit { signal(SIGKILL) }

    var identifier: Int32 { process.withLock { $0.processIdentifier } }
    var lines: [String] { reader.withLock { $0.lines } }

    func signal(_ number: Int32) {
        process.withLock { process in
            if process.isRunning { kill(process.processIdentifier, number) }
        }
    }

    /// Waits for a line that contains the text.
    @discardableResult
    func line(containing text: String) async throws -> String {
        while true {
            let (found, isEnded) = reader.withLock { reader in
                (reader.lines.first { $0.contains(text) }, reader.isEnded)
            }
            if let found { return found }
            if isEnded { throw Ended(program: program, output: lines) }
            await news(beyond: lines.count)
        }
    }

    /// Waits for the end and says how it ended.
    func status() async -> Int32 {
        while !reader.withLock({ $0.isEnded }) { await news(beyond: lines.count) }
        return process.withLock { process in
            process.waitUntilExit()
            return process.terminationStatus
        }
    }

    private func news(beyond count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = reader.withLock { reader in
                guard reader.lines.count == count, !reader.isEnded else { return true }
                reader.waiting.append { continuation.resume() }
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    private func take(_ bytes: [UInt8]) {
        tell { reader in
            reader.partial += bytes
            while let end = reader.partial.firstIndex(of: UInt8(ascii: "\n")) {
                reader.lines.append(String(decoding: reader.partial[..<end], as: UTF8.self))
                reader.partial.removeSubrange(...end)
            }
        }
    }

    private func end() {
        tell { $0.isEnded = true }
    }

    private func tell(_ change: (inout sending Reader) -> Void) {
        let waiting = reader.withLock { reader in
            change(&reader)
            defer { reader.waiting = [] }
            return reader.waiting
        }
        for wake in waiting { wake() }
    }
}
