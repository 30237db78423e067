import Foundation
import Interface
import PayPoint
import Testing

/// org.zahlstelle.Tariffs on a real journal, called over a socket.
@Suite struct TariffsTests {
    typealias API = OrgZahlstelleTariffs

    private static let today = CivilDate(iso8601: "2026-11-22") ?? CivilDate(daysSince1970: 0)

    private static let card = API.Service(
        id: "pa", name: "Personalausweis", price: .init(kind: .fixed, amount: 3700), office: "33",
        assignment: .init(product: "122.01", account: "431100"), tax: .notTaxable, agency: false,
        validFrom: "2026-01-01")

    private static func card(_ change: (inout API.Service) -> Void) -> API.Service {
        var service = card
        change(&service)
        return service
    }

    private static let head =
        "Leistung;Bezeichnung;Preisart;Preis;Einheit;Mindestpreis;Höchstpreis;Amt;Produkt;Sachkonto;Kostenstelle;"
        + "Haushaltsstelle;Steuer;Gültig ab;Gültig bis;Gruppe;Durchlaufend\r\n"

    /// Sorted as an export sorts.
    private static let table =
        head + "fundsache;Fundsache für Dritte;frei;;;1,00;50,00;32;;;;1100.2600;nicht steuerbar;01.01.2026;;;ja\r\n"
        + "kopie;Kopie;je Einheit;0,50;Seite;;;33;;441100;K33;;19;01.01.2026;31.12.2026;Sonstiges;nein\r\n"
        + "kopie;Kopie;je Einheit;0,60;Seite;;;33;;441100;K33;;19;01.01.2027;;Sonstiges;nein\r\n"
        + "pa;Personalausweis;fest;37,00;;;;33;122.01;431100;;;nicht steuerbar;01.01.2026;;Ausweise;nein\r\n"

    @Test func `what was defined is found, listed and ended`() async throws {
        let kasse = try await KasseOnSocket(on: Self.today)
        let first = try await kasse.tariffs.define(.init(shift: "SD", service: Self.card))
        #expect(first.result == .added)
        #expect(first.version == .init(version: 1, service: Self.card, withdrawn: false))
        let dearer = Self.card {
            $0.price.amount = 4600
            $0.validFrom = "2027-01-01"
        }
        let second = try await kasse.tariffs.define(.init(shift: "SD", service: dearer, endsPrevious: true))
        #expect(second.version.version == 2)
        let list = try await kasse.tariffs.list(.init(shift: "KA"))
        #expect(list.day == "2026-11-22")
        #expect(list.versions.map(\.version) == [1])
        let later = try await kasse.tariffs.list(.init(shift: "KA", day: "2027-01-01", office: "33"))
        #expect(later.versions.map(\.service) == [dearer])
        let ended = try await kasse.tariffs.end(.init(shift: "SD", service: "pa", lastDay: "2026-12-24"))
        #expect(ended.versions.map(\.service.validTo) == ["2026-12-24", nil])
        #expect(ended.versions.map(\.withdrawn) == [false, true])
        let all = try await kasse.tariffs.get(.init(shift: "KA", service: "pa"))
        #expect(all.versions == ended.versions)
        #expect(all.today == "2026-11-22")
    }

    @Test func `a table comes back as it was, and taking it again changes nothing`() async throws {
        let kasse = try await KasseOnSocket(on: Self.today)
        let dry = try await kasse.take(Self.table, dryRun: true)
        #expect(dry.report.added == 4)
        #expect(try await kasse.tariffs.list(.init(shift: "KA")).versions.isEmpty)
        let taken = try await kasse.take(Self.table)
        #expect(taken == dry)
        #expect(taken.report.lines.map(\.line) == [2, 3, 4, 5])
        #expect(taken.report.lines.map(\.version) == [1, 1, 2, 1])
        let bytes = try await kasse.exported()
        #expect(String(decoding: bytes, as: UTF8.self) == "\u{FEFF}" + Self.table)
        let head = try await kasse.entries().count
        let again = try await kasse.take(String(decoding: bytes, as: UTF8.self))
        #expect(again.report.unchanged == 4)
        #expect(again.report.lines.count == 4)
        #expect(try await kasse.entries().count == head)
        let later = try await kasse.restarted(on: Self.today.adding(days: 365))
        #expect(try await later.exported(ended: true) == bytes)
        #expect(try await later.exported().count < bytes.count)
        #expect(try await later.verdict().fault == nil)
        #expect(try await later.entries().count == head)
    }

    @Test func `a table is taken in the charset and with the marks that it has`() async throws {
        let kasse = try await KasseOnSocket(on: Self.today)
        _ = try await kasse.take(Self.table)
        for dialect in [
            API.Dialect(separator: ",", charset: .windows1252, decimal: .point), API.Dialect(separator: "\t"),
            API.Dialect(charset: .latin9),
        ] {
            let bytes = try await kasse.exported(dialect: dialect)
            let reply = try await kasse.tariffs.import(
                .init(shift: "SD", table: bytes.base64EncodedString(), file: "t.csv", dialect: dialect))
            #expect(reply.report.unchanged == 4)
        }
        #expect(try await kasse.exported(office: "32").count < kasse.exported().count)
    }

    @Test func `a table with faults is refused as a whole, and tells all of them in both languages`() async throws {
        let kasse = try await KasseOnSocket(on: Self.today)
        _ = try await kasse.take(Self.table)
        let head = try await kasse.entries().count
        let bad =
            Self.head + "neu;Neu;fest;1,00;;;;33;;441100;;;19;01.01.2026;;;\r\n"
            + "neu;Neu;fest;1,00;;;;33;;441100;;;19;01.01.2026;;;\r\n"
            + "pa;Personalausweis;fest;1,00;;;;33;;431100;;;nicht steuerbar;01.01.2026;;;\r\n"
            + "minus;Minus;fest;-1,00;;;;33;;441100;;;19;01.01.2026;;;\r\n"
            + "genau;Genau;fest;1,005;;;;33;;441100;;;19;31.02.2026;;;\r\n"
            + "amt;Amt;fest;1,00;;;;99;;441100;;;19;01.01.2026;;;\r\n"
            + "konto;Konto;fest;1,00;;;;33;;44 1;;;19;01.01.2026;;;\r\n"
            + "pa;Personalausweis;fest;1,00;;;;33;;431100;;;nicht steuerbar;01.01.2027;;;\r\n"
        let failure = await #expect(throws: API.Failure.self) { try await kasse.take(bad) }
        guard case .tableRefused(let refused) = failure else {
            Issue.record("\(String(describing: failure)) is no refusal of a table")
            return
        }
        let lines = refused.report.lines
        #expect(refused.report.faulty == 7)
        #expect(lines.map(\.line) == Array(2...9))
        #expect(
            lines.map { $0.faults.map(\.field) } == [
                [], ["Gültig ab"], [nil], ["Preis"], ["Preis", "Gültig ab"], ["Amt"], ["Sachkonto"], ["Gültig ab"],
            ])
        for fault in lines.flatMap(\.faults) {
            #expect(!fault.german.isEmpty && !fault.english.isEmpty && fault.german != fault.english)
        }
        #expect(refused.text.contains("nichts übernommen"))
        #expect(try await kasse.entries().count == head)
        #expect(try await kasse.take(bad, dryRun: true).report == refused.report)
    }

    @Test func `the largest table fits into one call`() async throws {
        let kasse = try await KasseOnSocket(on: Self.today)
        let name = String(repeating: "x", count: 80)
        let rows = (0..<Kasse.mostImported).map { number in
            "leistung-\(number);\(name);fest;1,00;;;;33;;441100;;;19;01.01.2026;;;\r\n"
        }
        let text = Self.head + rows.joined()
        let padded = text + String(repeating: "\n", count: 737_280 - text.utf8.count)
        #expect(try await kasse.take(padded).report.added == Int64(Kasse.mostImported))
        let failure = await #expect(throws: API.Failure.self) { try await kasse.take(padded + "\n") }
        guard case .tableRefused(let refused) = failure else {
            Issue.record("\(String(describing: failure)) is no refusal of a table")
            return
        }
        #expect(refused.report.lines.map(\.line) == [1])
    }

    @Test func `errors say what stands in the way, in German`() async throws {
        let kasse = try await KasseOnSocket(on: Self.today)
        _ = try await kasse.tariffs.define(.init(shift: "SD", service: Self.card))
        let wanted = Self.card { $0.validFrom = "2026-06-01" }
        let overlap = await #expect(throws: API.Failure.self) {
            _ = try await kasse.tariffs.define(.init(shift: "SD", service: wanted))
        }
        guard case .conflict(let conflict) = overlap else {
            Issue.record("\(String(describing: overlap)) is no conflict")
            return
        }
        #expect(conflict.why == .overlaps)
        #expect(conflict.version == 1)
        #expect(conflict.text.hasPrefix("Überschneidet sich mit der Fassung 1 (ab 01.01.2026)"))
        let cashier = await #expect(throws: API.Failure.self) { _ = try await kasse.take(Self.table, by: "KA") }
        guard case .notAllowed(let notAllowed) = cashier else {
            Issue.record("\(String(describing: cashier)) is no refusal")
            return
        }
        #expect(notAllowed.method == "Tariffs.Import")
        for (service, field) in [
            (Self.card { $0.validTo = "2026-13-01" }, "service.validTo"),
            (Self.card { $0.price.unit = "Tag" }, "service.price"),
            (Self.card { $0.assignment.budgetItem = "1" }, "service.assignment"),
            (Self.card { $0.name = "=1" }, "name"),
        ] {
            let failure = await #expect(throws: API.Failure.self) {
                _ = try await kasse.tariffs.define(.init(shift: "SD", service: service))
            }
            guard case .invalidRequest(let invalid) = failure else {
                Issue.record("\(String(describing: failure)) is no invalid request")
                continue
            }
            #expect(invalid.field == field)
        }
        let separator = await #expect(throws: API.Failure.self) {
            _ = try await kasse.take(Self.table, dialect: .init(separator: "x"))
        }
        guard case .invalidRequest(let invalid) = separator else {
            Issue.record("\(String(describing: separator)) is no invalid request")
            return
        }
        #expect(invalid.field == "dialect.separator")
    }
}
