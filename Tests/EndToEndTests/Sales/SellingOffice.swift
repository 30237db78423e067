import Foundation
import Interface
import Varlink

/// A city office whose clerk KA is signed on at register K1, with a tariff of two services.
struct SellingOffice {
    let office: CityOffice

    /// - Parameter terminal: options of the simulated terminal.
    init(terminal: [String] = ["--instant"], training: Bool = false) async throws {
        office = try await CityOffice(terminal: terminal)
        let registers = OrgZahlstelleRegisters.Client(try await office.connect())
        _ = try await registers.defineOffice(.init(office: .init(id: "33", name: "Bürgeramt")))
        _ = try await registers.defineRegister(
            .init(
                register: .init(
                    id: "K1", name: "Kasse 1", float: 0, shared: false, countsBlind: false,
                    closesDaily: false, needsSecondSignature: false, active: true)))
        for (sign, name, role) in [
            ("KA", "Karin Alt", OrgZahlstelleRegisters.Role.cashier), ("SD", "Sven Dorn", .masterData),
        ] {
            _ = try await registers.defineClerk(
                .init(clerk: .init(sign: sign, name: name, roles: [role], users: [], active: true)))
        }
        _ = try await registers.signOn(.init(shift: "tarife", clerk: "SD"))
        _ = try await registers.signOn(.init(shift: "s1", clerk: "KA", register: "K1", training: training))
        try await defineTariff()
        for device in ["t1", "p1"] { try await office.ready(device) }
    }

    private func defineTariff() async throws {
        let tariffs = OrgZahlstelleTariffs.Client(try await office.connect())
        let today = try await tariffs.list(.init(shift: "tarife")).day
        let prices: [(String, String, Int64, OrgZahlstelleTariffs.Tax)] = [
            ("personalausweis", "Personalausweis", 3700, .notTaxable), ("stadtplan", "Stadtplan", 490, .reduced7),
        ]
        for (id, name, price, tax) in prices {
            let service = OrgZahlstelleTariffs.Service(
                id: id, name: name, price: .init(kind: .fixed, amount: price), office: "33",
                assignment: .init(product: "122100", account: "431100"), tax: tax, agency: false, validFrom: today)
            _ = try await tariffs.define(.init(shift: "tarife", service: service))
        }
    }

    func sales() async throws -> OrgZahlstelleSales.Client {
        var limits = VarlinkClientLimits()
        limits.replyTimeMax = nil
        return OrgZahlstelleSales.Client(try await VarlinkConnection.connect(to: .path(office.socket), limits: limits))
    }

    /// A personal identity card and two maps, 46,80 EUR, with a receipt at p1.
    func sell(
        _ sale: String, _ tenders: OrgZahlstelleSales.Tender..., by client: OrgZahlstelleSales.Client
    ) async throws -> OrgZahlstelleSales.Sale {
        try await client.sell(
            .init(
                shift: "s1", sale: sale,
                items: [.init(service: "personalausweis", quantity: 1), .init(service: "stadtplan", quantity: 2)],
                tenders: tenders, payer: "Erika Mustermann", printer: "p1")
        ).sale
    }

    /// Waits until so many papers have come out.
    func papers(_ count: Int) async throws -> [String] {
        var texts = try office.receipts()
        while texts.count < count {
            await Task.yield()
            texts = try office.receipts()
        }
        return texts
    }

    func isJournalSound() async throws -> Bool {
        try await OrgZahlstelleJournal.Client(try await office.connect()).verify().fault == nil
    }
}
