import Foundation
import Testing

@testable import Interface

@Suite struct FieldNameTests {
    @Test(arguments: [
        ("amount", "Betrag", "amount"), ("items[1].unitPrice", "Posten 2, Einzelpreis", "line 2, unit price"),
        ("tenders.given", "Gegebenes Bargeld", "given cash"),
        ("plan.profiles[0].columns[3].title", "Profil 1, Spalte 4, Überschrift", "profile 1, column 4, title"),
        ("plan.profiles[0].sign", "Profil 1, Vorzeichen", "profile 1, sign"),
        ("plan.accounts.girogo", "Konto für girogo", "account of girogo"),
        ("receivables.wishes[2].item.due", "Bestimmung 3, Fälligkeit", "wish 3, due date"),
        ("dialect.separator", "Trennzeichen", "separator"), ("neverHeardOf", "neverHeardOf", "neverHeardOf"),
    ])
    func `a field is called what people call it, with its place`(_ path: String, _ german: String, _ english: String) {
        #expect(FieldName(path).german == german)
        #expect(FieldName(path).english == english)
    }

    /// Reads the sources: the name of a field is nowhere else but in the call that refuses it.
    @Test func `every field that a call can be refused for has a name`() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
            .standardized
        var fields: Set<String> = []
        for module in ["PayPoint", "Interface"] {
            let files = try #require(
                FileManager.default.enumerator(at: sources.appending(path: module), includingPropertiesForKeys: nil))
            for case let file as URL in files where file.pathExtension == "swift" {
                let text = try String(contentsOf: file, encoding: .utf8)
                for match in text.matches(of: #/field: "([^"]+)"/#) {
                    // What is put together from the way to it and a name ends in the name.
                    let name = match.1.replacing(#/\\\([^)]*\)/#, with: "").split(separator: ".").last.map(String.init)
                    if let name { fields.insert(name.replacing("[]", with: "")) }
                }
            }
        }
        #expect(fields.count > 60)
        #expect(fields.filter { FieldName($0).german == $0 } == [])
    }
}
