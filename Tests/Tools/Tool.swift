import Foundation

/// Runs a program of the machine and says how it ended.
package struct Tool {
    package let status: Int32
    package let output: String

    package init(_ program: String, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    package static let judgePath = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Judges/journal_verify.py").standardized.path

    /// The judge that knows nothing of our code.
    package static func judge(_ file: String) throws -> Tool {
        try Tool("python3", judgePath, file)
    }
}
