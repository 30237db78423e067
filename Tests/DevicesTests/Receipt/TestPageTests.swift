import ESCPOS
import PayPoint
import Testing

@testable import Devices

@Suite struct TestPageTests {
    /// Each preset prints, and each of its tables is selected by its number.
    @Test(arguments: PrinterProfile.presets) func `every printer gets its own page`(_ profile: PrinterProfile) throws {
        var selected: [UInt8] = []
        var text = ""
        for (document, profile) in TestPageComposer.parts(of: "p1", profile) {
            let receipt = try Encoder(profile: profile, rasterizer: QREncodeRasterizer()).encode(document)
            #expect(receipt.substitutions.isEmpty, "\(receipt.substitutions)")
            let bytes = receipt.bytes
            selected += bytes.indices.filter { bytes[$0...].starts(with: [0x1B, 0x74]) }.map { bytes[$0 + 2] }.prefix(1)
            text += Layout(profile: profile).lay(out: document).plainText
        }
        let tables = CodePage.allCases.compactMap { profile.codePageNumbers[$0] }
        let own = try #require(profile.codePageNumbers[profile.codePage])
        #expect(selected == [own] + tables + [own])
        for word in ["p1", profile.name, "\(profile.columns), klein \(profile.smallColumns)"] {
            #expect(text.contains(word))
        }
    }

    @Test(arguments: PrinterProfile.presets) func `the rulers fill one line each`(_ profile: PrinterProfile) throws {
        let (head, _) = try #require(TestPageComposer.parts(of: "p1", profile).first)
        let lines = Layout(profile: profile).lay(out: head).plainText.split(separator: "\n")
        let rulers = lines.filter { $0.hasPrefix("----+----1") }
        #expect(rulers.map(\.count) == [profile.columns, profile.smallColumns])
    }

    @Test func `what a table lacks is said and not printed as something else`() {
        #expect(CodePage.cp858.has("€"))
        #expect(!CodePage.cp850.has("€"))
        #expect(!CodePage.wpc1252.has("═"))
        #expect(!CodePage.cp437.has("§"))
        #expect(CodePage.cp437.has("ß"))
    }

    @Test func `a ruler counts`() { #expect(TestPageComposer.ruler(23) == "----+----1----+----2---") }
}
