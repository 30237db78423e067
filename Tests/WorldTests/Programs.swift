import Foundation

/// The programs of this build, beside the test bundle.
enum Programs {
    static let directory = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

    static func named(_ name: String) -> URL { directory.appending(path: name) }

    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
