import Foundation
import Simulation
import Testing

/// Pictures, judged by a reader of bar codes that is not ours.
@Suite struct PictureTests {
    static let zbarimg = ["/usr/bin/zbarimg", "/usr/local/bin/zbarimg"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// The sheet as PNG, read by zbarimg.
    private func read(_ sheet: PaperSheet) throws -> [String] {
        let zbarimg = try #require(Self.zbarimg)
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("paper-\(UUID().uuidString).png")
        defer { try? FileManager.default.removeItem(at: path) }
        try PaperPicture.write(sheet, to: path.path)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: zbarimg)
        process.arguments = ["-q", "--raw", path.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func qr(_ data: [UInt8], module: UInt8, level: UInt8) -> [UInt8] {
        let count = data.count + 3
        let length = [UInt8(count & 0xFF), UInt8(count >> 8)]
        let choice: [UInt8] = bytes("1D286B0400 31413200 1D286B0300 3143") + [module]
        let correction: [UInt8] = bytes("1D286B0300 3145") + [level]
        let storing: [UInt8] = bytes("1D286B") + length + bytes("315030")
        return choice + correction + storing + data + bytes("1D286B0300 315130")
    }

    @Test(
        .enabled(if: PictureTests.zbarimg != nil, "zbarimg is not installed"), arguments: [(3, 48), (6, 49), (8, 51)])
    func qrCodesCanBeRead(_ module: Int, level: Int) throws {
        var bench = Bench.printer()
        let text = "https://stadt.example/beleg/2026-000123?summe=42,50&tse=" + String(repeating: "A", count: 90)
        bench.sendHex("1B6101")
        bench.receive(qr(Array(text.utf8), module: UInt8(module), level: UInt8(level)))
        #expect(bench.device.uncut.text.contains("[QR: \(text)]"))
        #expect(try read(bench.device.uncut) == [text])
    }

    @Test(
        .enabled(if: PictureTests.zbarimg != nil, "zbarimg is not installed"),
        arguments: ["{BBE-2026-0001", "{BZettel {{7}", "{A2026", "{C\u{14}\u{1A}\u{05}"])
    func barCodesCanBeRead(_ data: String) throws {
        var bench = Bench.printer()
        bench.sendHex("1D6850 1D7702 1D4802 1D6B49")
        bench.receive([UInt8(data.utf8.count)] + Array(data.utf8))
        let expected =
            data.hasPrefix("{C") ? "202605" : data.dropFirst(2).replacingOccurrences(of: "{{", with: "{")
        #expect(bench.device.uncut.text.contains("[CODE128: \(expected)]"))
        #expect(try read(bench.device.uncut) == [expected])
    }

    @Test func impossibleSymbolsAreNotPrinted() {
        var bench = Bench.printer()
        bench.receive(qr([UInt8](repeating: 0x41, count: 3000), module: 3, level: 48))
        bench.receive(qr([UInt8](repeating: 0x41, count: 500), module: 16, level: 48))
        bench.sendHex("1D6B4903 414243")
        #expect(bench.device.uncut.text == "")
        #expect(bench.device.complaints.count == 3)
    }

    @Test func everyLookCanBeDrawn() throws {
        var bench = Bench.printer()
        bench.sendHex("1B4501")
        bench.print("fett\n")
        bench.sendHex("1B4500 1B2D02")
        bench.print("unterstrichen\n")
        bench.sendHex("1B2D00 1D4201")
        bench.print("invers\n")
        bench.sendHex("1D4200 1B4D01")
        bench.print("klein\n")
        bench.sendHex("1B4D00 1D2133")
        bench.print("gro\u{7F}\n")
        bench.sendHex("1D2100 1D763003 0200 0200 AAAA5555 1B2A21 0300 FF00FF00FF00FF00FF")
        bench.print("\n")
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("look-\(UUID().uuidString).png")
        defer { try? FileManager.default.removeItem(at: path) }
        try PaperPicture.write(bench.device.uncut, to: path.path)
        let data = try Data(contentsOf: path)
        #expect(data.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(throws: PictureFailure.self) {
            try PaperPicture.write(bench.device.uncut, to: "/nonexistent/paper.png")
        }
    }
}
