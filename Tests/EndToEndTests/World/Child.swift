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
        var status: Int32?
        var waiting: [@Sendable () -> Void] = []
    }

    private let reader = Mutex(Reader())
    let program: String
    let identifier: pid_t

    init(_ program: URL, _ arguments: [String], environment: [String: String] = [:], input: FileHandle? = nil) throws {
        self.program = program.lastPathComponent
        let environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let spawned = try SpawnedProcess(program.path, arguments, environment: environment, input: input)
        identifier = spawned.identifier
        let output = spawned.output
        Thread.detachNewThread { [weak self, identifier] in
            while case let data = output.availableData, !data.isEmpty { self?.take(Array(data)) }
            // First only look, so that the identifier is not free for another process while we may still signal it.
            SpawnedProcess.untilEnded(identifier)
            guard let self else { return _ = SpawnedProcess.reap(identifier) }
            self.tell { $0.status = SpawnedProcess.reap(identifier) }
        }
    }

    deinit { signal(SIGKILL) }

    var lines: [String] { reader.withLock { $0.lines } }

    func signal(_ number: Int32) {
        reader.withLock { reader in
            if reader.status == nil { kill(identifier, number) }
        }
    }

    /// Waits for a line that contains the text.
    @discardableResult
    func line(containing text: String) async throws -> String {
        while true {
            let (found, isEnded, count) = reader.withLock { reader in
                (reader.lines.first { $0.contains(text) }, reader.status != nil, reader.lines.count)
            }
            if let found { return found }
            if isEnded { throw Ended(program: program, output: lines) }
            await news(beyond: count)
        }
    }

    /// Waits for the end and says how it ended: the exit status, or the signal as a negative number.
    func status() async -> Int32 {
        while true {
            if let status = reader.withLock({ $0.status }) { return status }
            await news(beyond: lines.count)
        }
    }

    private func news(beyond count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = reader.withLock { reader in
                guard reader.lines.count == count, reader.status == nil else { return true }
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

    private func tell(_ change: (inout sending Reader) -> Void) {
        let waiting = reader.withLock { reader in
            change(&reader)
            defer { reader.waiting = [] }
            return reader.waiting
        }
        for wake in waiting { wake() }
    }
}
