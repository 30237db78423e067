import Foundation
import Interface
import Testing
import Varlink

/// The page by which a technician judges a printer, on the paper of a simulated one.
@Suite(.timeLimit(.minutes(10))) struct TestPageTests {
    @Test func itShowsWhatThePrinterCan() async throws {
        let text = try await Self.printed(on: try await CityOffice())
        #expect(text.contains("----+----1----+----2----+----3----+----4----+---"))
        for word in [
            "DRUCKPROBE", "epson-80", "cp858 (ESC t 19), eingestellt", "cp437 (ESC t 0)", "wpc1252 (ESC t 16)",
        ] {
            #expect(text.contains(word), "\(word) in \(text)")
        }
        // As the simulated printer reads what was sent in each of the four tables.
        #expect(text.components(separatedBy: "äöüß").count == 5, "\(text)")
        #expect(text.components(separatedBy: "ÄÖÜ").count == 5)
        #expect(text.components(separatedBy: "┌─┬┐│└┴┘").count == 4)
        #expect(text.components(separatedBy: "QR").count > 3)
    }

    /// Whoever finds it on a counter has to see that no money was taken.
    @Test func thatOfATestInstanceSaysSo() async throws {
        #expect(try await Self.printed(on: try await CityOffice(isTest: true)).contains("TESTBELEG"))
    }

    private static func printed(on office: CityOffice) async throws -> String {
        try await office.ready("p1")
        let client = OrgZahlstellePrinter.Client(try await office.connect())
        let reply = try await client.printTest(.init(printer: "p1", wait: true))
        #expect(reply.outcome == .printed)
        let files = try FileManager.default.contentsOfDirectory(atPath: office.paper.path).filter {
            $0.hasSuffix(".txt")
        }
        #expect(files.count == 1, "one page is one piece of paper")
        return try files.map { try String(contentsOf: office.paper.appending(path: $0), encoding: .utf8) }.joined()
    }
}
