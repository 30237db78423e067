import Foundation

/// The built program as a process, as a shell would run it.
struct CommandRun {
    let status: Int32
    let output: String
    let errors: String

    /// Lines of standard output, each JSON.
    var json: [JSON] {
        get throws { try output.split(separator: "\n").map(JSON.parse) }
    }

    /// - Parameters:
    ///   - environment: on top of what every run gets.
    ///   - input: its standard input.
    ///   - started: called with the process id as soon as it runs.
    static func zahlstelle(
        _ arguments: [String], socket: String = "/nonexistent/socket", environment: [String: String] = [:],
        input: String = "",
        started: @escaping @Sendable (Int32) -> Void = { _ in }
    ) async throws -> CommandRun {
        let process = Process()
        process.executableURL = try program()
        process.arguments = arguments
        process.environment = ["ZAHLSTELLE_SOCKET": socket, "TZ": "UTC", "PATH": "/usr/bin:/bin"].merging(environment) {
            $1
        }
        let stdin = Pipe()
        // Files instead of pipes: nobody has to read them while many processes run at once.
        let output = try ScratchFile()
        let errors = try ScratchFile()
        process.standardInput = stdin
        process.standardOutput = output.handle
        process.standardError = errors.handle
        let (ended, end) = AsyncStream.makeStream(of: Never.self)
        process.terminationHandler = { _ in end.finish() }
        try process.run()
        started(process.processIdentifier)
        try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        for await _ in ended {}
        return CommandRun(status: process.terminationStatus, output: try output.text(), errors: try errors.text())
    }

    /// Beside the tests' own executable.
    private static func program() throws -> URL {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "zahlstelle")
    }
}

/// A file that nobody else sees: it has no name.
private struct ScratchFile {
    let handle: FileHandle

    init() throws {
        let path = "/tmp/zahlstelle-test-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        try Data().write(to: URL(filePath: path))
        handle = try FileHandle(forUpdating: URL(filePath: path))
        try FileManager.default.removeItem(atPath: path)
    }

    func text() throws -> String {
        try handle.seek(toOffset: 0)
        return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    }
}
