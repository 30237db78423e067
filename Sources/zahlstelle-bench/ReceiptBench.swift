import ESCPOS
import Foundation

/// A receipt of 25 lines with a QR code that the printer draws, beside python-escpos making the same one.
struct ReceiptBench {
    let seconds: Double
    let python: String?

    func run() throws {
        let encoder = Encoder(profile: .epson80)
        var bytes = 0
        let document = Self.document
        let rate = try Pace.perSecond(seconds, batch: 100) { bytes &+= try encoder.encode(document).bytes.count }
        precondition(bytes != 0)
        Figure.line("receipts encoded (25 lines, native QR)", Figure.rate(rate))
        guard let baseline = Self.baseline(python) else {
            Figure.line("ratio to python-escpos", "not measured", ">= 100 (needs --python)")
            return
        }
        Figure.line("python-escpos, same receipt", Figure.rate(baseline))
        Figure.line("ratio to python-escpos", String(format: "%.0f", rate / baseline), ">= 100")
    }

    private static var document: ReceiptDocument {
        var blocks: [Block] = [.text("Stadt Düren", .init(alignment: .centre, emphasis: .bold))]
        for line in 1...24 { blocks.append(.columns([.left("Gebühr für Leistung Nr. \(line)"), .right("42,50 €")])) }
        blocks += [.qr("ZS1;K1-000042;4250;EUR;2026-11-22T19:30:00;0123456789abcdef"), .cut()]
        return ReceiptDocument(blocks)
    }

    private static func baseline(_ python: String?) -> Double? {
        guard let python else { return nil }
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = ["Benchmarks/python_escpos_baseline.py"]
        let output = Pipe()
        process.standardOutput = output
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(whereSeparator: { !$0.isNumber && $0 != "." }).compactMap { Double($0) }.first
    }
}
