import Foundation

/// Runs a program of the machine and says how it ended.
struct Tool {
    let status: Int32
    let output: String

    init(_ program: String, _ arguments: String...) throws {
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

    /// The judge that knows nothing of our code.
    static func judge(_ file: String) throws -> Tool {
        let judge = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Judges/journal_verify.py").standardized.path
        return try Tool("python3", judge, file)
    }
}
