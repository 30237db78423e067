import Foundation
import Testing

/// The daemon on printers that umockdev plays; Tests/Judges/usb_umockdev.py says what is asked.
@Suite struct USBJudgeTests {
    private static let wrapper = "/usr/bin/umockdev-wrapper"
    private static let canRun =
        FileManager.default.isExecutableFile(atPath: wrapper) || ProcessInfo.processInfo.environment["CI"] == "true"
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let programs = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

    @Test(.enabled(if: canRun, "umockdev is missing; run make setup"), .timeLimit(.minutes(3)))
    func printersAreUsedPluggedAndUnplugged() throws {
        let judge = Process()
        judge.executableURL = URL(filePath: "/usr/bin/python3")
        judge.arguments = [
            Self.repository.appending(path: "Tests/Judges/usb_umockdev.py").path,
            Self.programs.appending(path: "zahlstelled").path,
        ]
        judge.standardInput = FileHandle.nullDevice
        let output = Pipe()
        judge.standardOutput = output
        judge.standardError = output
        try judge.run()
        let report = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        judge.waitUntilExit()
        #expect(judge.terminationStatus == 0, "\(report)")
    }
}
