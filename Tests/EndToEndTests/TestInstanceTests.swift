import Foundation
import Interface
import Testing
import Varlink

/// A live and a test instance on one machine.
@Suite struct TestInstanceTests {
    @Test func `live and test run side by side, and only what the test prints is marked`() async throws {
        let live = try await CityOffice()
        let test = try await CityOffice(isTest: true)
        let payment = OrgZahlstellePayments.Request.sample("a", terminal: "t1").inCash
        for office in [live, test] {
            try await office.ready("p1")
            let payments = OrgZahlstellePayments.Client(try await office.connect())
            #expect(try await payments.start(.init(payment: payment)).payment.state == .approved)
            let printer = OrgZahlstellePrinter.Client(try await office.connect())
            #expect(try await printer.reprint(.init(payment: "a", printer: "p1", wait: true)).outcome == .printed)
        }
        // The same name and content: they know nothing of each other, or the second had been the first one's payment.
        let more = OrgZahlstellePayments.Request.sample("b", terminal: "t1").inCash
        _ = try await OrgZahlstellePayments.Client(try await live.connect()).start(.init(payment: more))
        await #expect(throws: OrgZahlstellePayments.Failure.self) {
            try await OrgZahlstellePayments.Client(try await test.connect()).get(.init(id: "b"))
        }

        let mark = "TESTBELEG, keine Zahlung"
        #expect(try live.printed.allSatisfy { !$0.contains(mark) })
        let marked = try test.printed
        #expect(!marked.isEmpty)
        for paper in marked {
            let lines = paper.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            // Behind the last line only the cut is shown.
            #expect(lines.first == mark && lines.filter { $0 == mark }.count == 2, "\(paper)")
        }

        #expect(try await live.product == "zahlstelled")
        #expect(try await test.product == "zahlstelled TEST")
    }
}

extension CityOffice {
    fileprivate var printed: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(at: paper, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "txt" }.map { try String(contentsOf: $0, encoding: .utf8) }
        }
    }

    fileprivate var product: String {
        get async throws {
            let service: ServiceInterface.Information = try await connect().call(
                "org.varlink.service.GetInfo", ServiceInterface.NoParameters())
            return service.product
        }
    }
}
