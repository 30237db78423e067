import Foundation
import PayPoint
import Testing

@testable import Pages

@Suite struct EvaluationPageTests {
    @Test func `view`() throws {
        try EvaluationPage(SampleDossier.year()).html.write(toFile: "/tmp/pview/year.html", atomically: true, encoding: .utf8)
    }
}
