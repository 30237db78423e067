import ArgumentParser
import Interface
import Testing

@testable import zahlstelle

/// What `tariff define` makes of what is given and what there is.
@Suite struct TariffDefinitionTests {
    typealias API = OrgZahlstelleTariffs

    /// Nothing in it is as in a new one.
    private static let present = API.Service(
        id: "pa", name: "Personalausweis", price: .init(kind: .fixed, amount: 3700), office: "33",
        assignment: .init(product: "122.01", account: "431100", costCentre: "K33"), tax: .reduced7, group: "Ausweise",
        agency: true, validFrom: "2026-01-01", validTo: "2026-12-31")

    private static let versions = [
        API.Version(version: 1, service: present, withdrawn: false),
        API.Version(version: 2, service: changed { $0.validFrom = "2026-06-01" }, withdrawn: true),
    ]

    private static func changed(_ change: (inout API.Service) -> Void) -> API.Service {
        var service = present
        change(&service)
        return service
    }

    private static func define(
        _ arguments: String..., over versions: [API.Version] = versions
    ) async throws -> API.Service {
        try await TariffDefineCommand.asyncParse(["pa"] + arguments).changed(versions)
    }

    @Test func `what is not given stays as it is, but for the end of what comes after`() async throws {
        #expect(try await Self.define("--from", "2026-01-01") == Self.present)
        #expect(
            try await Self.define("--from", "2027-01-01")
                == Self.changed {
                    $0.validFrom = "2027-01-01"
                    $0.validTo = nil
                })
    }

    @Test func `each option changes its field and no other`() async throws {
        for (arguments, change) in [
            (["--name", "Ausweis"], { $0.name = "Ausweis" }), (["--to", "2027-06-30"], { $0.validTo = "2027-06-30" }),
            (["--no-to"], { $0.validTo = nil }), (["--price", "46"], { $0.price = .init(kind: .fixed, amount: 4600) }),
            (
                ["--price", "0,50", "--unit", "Seite"],
                { $0.price = .init(kind: .perUnit, amount: 50, unit: "Seite") }
            ),
            (["--free", "--least", "5", "--most", "50"], { $0.price = .init(kind: .free, least: 500, most: 5000) }),
            (["--office", "50"], { $0.office = "50" }),
            (["--account", "44"], { $0.assignment = .init(account: "44") }),
            (
                ["--account", "44", "--product", "p", "--cost-centre", "c"],
                { $0.assignment = .init(product: "p", account: "44", costCentre: "c") }
            ),
            (["--budget-item", "0200.1"], { $0.assignment = .init(budgetItem: "0200.1") }),
            (["--tax", "standard19"], { $0.tax = .standard19 }), (["--group", "Neu"], { $0.group = "Neu" }),
            (["--no-group"], { $0.group = nil }), (["--no-agency"], { $0.agency = false }),
        ] as [([String], (inout API.Service) -> Void)] {
            let parsed = try await TariffDefineCommand.asyncParse(["pa", "--from", "2026-01-01"] + arguments)
            #expect(try parsed.changed(Self.versions) == Self.changed(change), "\(arguments)")
        }
    }

    @Test func `a new service needs name, price, office and account`() async throws {
        let whole = ["--name", "N", "--price", "1", "--office", "33", "--account", "44"]
        let parsed = try await TariffDefineCommand.asyncParse(["pa", "--from", "2026-01-01"] + whole)
        #expect(
            try parsed.changed([])
                == .init(
                    id: "pa", name: "N", price: .init(kind: .fixed, amount: 100), office: "33",
                    assignment: .init(account: "44"), tax: .notTaxable, agency: false, validFrom: "2026-01-01"))
        for missing in stride(from: 0, to: whole.count, by: 2) {
            var arguments = whole
            arguments.removeSubrange(missing...missing + 1)
            let parsed = try await TariffDefineCommand.asyncParse(["pa", "--from", "2026-01-01"] + arguments)
            let failure = #expect(throws: CommandFailure.self) { try parsed.changed([]) }
            #expect(failure?.advice?.german.contains(whole[missing]) == true)
        }
    }

    @Test(arguments: [
        ["--to", "2026-01-02", "--no-to"], ["--free", "--price", "1"], ["--least", "1"], ["--unit", "Tag"],
        ["--budget-item", "1", "--account", "2"], ["--product", "2"], ["--group", "g", "--no-group"],
        ["--tax", "16"], ["--price", "37.50"], ["--price", "0"],
    ])
    func `options that contradict each other are refused`(_ arguments: [String]) async {
        await #expect(throws: (any Error).self) {
            try await TariffDefineCommand.asyncParse(["pa", "--from", "2026-01-01"] + arguments)
        }
    }
}
