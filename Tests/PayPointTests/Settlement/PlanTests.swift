import PayPoint
import Testing

@Suite struct PlanTests {
    private static func profile(
        name: String = "einfach", separator: String = ";", sign: HandOverProfile.Sign = .signed,
        quoting: HandOverProfile.Quoting = .whereNeeded, head: [HandOverProfile.Column] = [],
        _ columns: [HandOverProfile.Column] = [.init(title: "Betrag", content: .field(.amount))]
    ) -> HandOverProfile {
        HandOverProfile(
            name: name, separator: separator, charset: .utf8, lineEnd: .lf, decimal: .comma, quoting: quoting,
            hasHeader: true, dates: .iso, sign: sign, lines: .all, head: head, columns: columns)
    }

    private static func accounts(length: Int?, most: Int? = nil) -> HandOverProfile {
        HandOverProfile(
            name: "konten", separator: ";", charset: .utf8, lineEnd: .lf, decimal: .comma, quoting: .whereNeeded,
            hasHeader: true, dates: .iso, sign: .signed, lines: .all, accountLength: length,
            head: [.init(title: "Länge", content: .field(.accountLength))],
            columns: [.init(title: "Konto", content: .field(.contraAccount), most: most)])
    }

    /// The accounts of the fixture have six characters.
    @Test func `an account that a table cannot show is named when the plan is set`() {
        for (plan, field) in [
            (Self.plan(Self.accounts(length: 6)), nil), (Self.plan(Self.accounts(length: nil, most: 6)), nil),
            (Self.plan(Self.accounts(length: 5)), "plan.accounts.cash"),
            (Self.plan(Self.accounts(length: 7)), "plan.accounts.cash"),
            (Self.plan(Self.accounts(length: nil, most: 5)), "plan.accounts.cash"),
            (Self.plan(Self.accounts(length: 6, most: 5)), "plan.profiles[0].accountLength"),
            (Self.plan(Self.accounts(length: 0)), "plan.profiles[0].accountLength"),
            (Self.plan(Self.accounts(length: 33)), "plan.profiles[0].accountLength"),
            (SettlementFixture.plan(cash: "1711000", profiles: [Self.accounts(length: 6)]), "plan.accounts.cash"),
            (SettlementFixture.plan(cash: "1711000", profiles: [Self.profile()]), nil),
        ] as [(SettlementPlan, String?)] { #expect(plan.firstFault()?.field == field) }
        let fault = SettlementFixture.plan(cash: "1711000", profiles: [Self.accounts(length: 6)]).firstFault()
        #expect(fault?.rule.german == "ein Konto mit genau 6 Zeichen für die Tabelle konten; 1711000 ist das nicht")
    }

    @Test func `a service whose account a table cannot show is named, too`() async throws {
        let fixture = try await SettlementFixture()
        func define(_ length: Int) async throws {
            let digits = String(repeating: "1", count: length)
            let accounts = FinanceAccounts(
                cash: digits, girocard: digits, credit: digits, girogo: digits, otherCard: digits, pending: digits,
                custody: digits, advance: digits, transit: digits, shortage: digits, surplus: digits,
                mainCashOffice: digits)
            let plan = SettlementPlan(
                tenant: "1", municipality: "Düren", accounts: accounts, taxKeys: SettlementFixture.plan.taxKeys,
                profiles: [Self.accounts(length: length)])
            _ = try await fixture.kasse.define(plan, shift: "sd", caller: SettlementFixture.counter)
        }
        try await define(6)
        let error = await #expect(throws: KasseError.self) { try await define(7) }
        guard case .invalid(let fault) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(fault.field == "plan.profiles[0].accountLength")
        #expect(fault.rule.english.contains("exactly 7 characters") && fault.rule.english.contains("of the service"))
    }

    private static func plan(_ profiles: HandOverProfile...) -> SettlementPlan {
        SettlementFixture.plan(profiles: profiles)
    }

    @Test func `what is incomplete is named by its field`() {
        let faults: [(SettlementPlan, String?)] = [
            (SettlementFixture.plan, nil), (SettlementFixture.plan(tenant: " "), "plan.tenant"),
            (SettlementFixture.plan(cash: "17 11"), "plan.accounts.cash"),
            (Self.plan(Self.profile(), Self.profile()), "plan.profiles[1].name"),
            (Self.plan(Self.profile(name: "a b")), "plan.profiles[0].name"),
            (Self.plan(Self.profile(separator: "x")), "plan.profiles[0].separator"),
            (Self.plan(Self.profile(separator: ";;")), "plan.profiles[0].separator"),
            (Self.plan(Self.profile([])), "plan.profiles[0].columns"),
            (Self.plan(Self.profile(sign: .side)), "plan.profiles[0].sign"),
            (
                Self.plan(
                    Self.profile(
                        sign: .side,
                        [
                            .init(title: "Betrag", content: .field(.amount)),
                            .init(title: "S/H", content: .field(.side)),
                        ])), nil
            ), (Self.plan(Self.profile(sign: .absolute)), "plan.profiles[0].sign"),
            (
                Self.plan(Self.profile([.init(title: "A", content: .constant(""), width: 5)])),
                "plan.profiles[0].columns[0].padding"
            ),
            (
                Self.plan(
                    Self.profile([.init(title: "A", content: .constant(""), width: 5, padding: .blanksBehind, most: 4)])
                ), "plan.profiles[0].columns[0].most"
            ),
            (
                Self.plan(Self.profile([.init(title: "A", content: .constant("zu lang"), most: 4)])),
                "plan.profiles[0].columns[0].constant"
            ),
            (SettlementFixture.plan(financeAccounts: ["431100": "631100"]), nil),
            (SettlementFixture.plan(financeAccounts: ["431100": "63 11"]), "plan.financeAccounts.431100"),
            (
                Self.plan(Self.profile([.init(title: "", content: .constant(""))])),
                "plan.profiles[0].columns[0].title"
            ),
            (
                Self.plan(Self.profile(head: [.init(title: "Betrag", content: .field(.amount))])),
                "plan.profiles[0].head[0].field"
            ),
            (
                Self.plan(
                    Self.profile(
                        quoting: .never, [.init(title: "Text", content: .field(.text), isQuoted: true)])),
                "plan.profiles[0].columns[0].quoted"
            ),
        ]
        for (plan, field) in faults { #expect(plan.firstFault()?.field == field) }
    }

    @Test func `a plan is defined by who keeps master data, and the same one again changes nothing`() async throws {
        let fixture = try await SettlementFixture(hasPlan: false)
        let counter = SettlementFixture.counter
        await #expect(throws: KasseError.settlement(.planMissing)) {
            try await fixture.kasse.plan(for: "sk", caller: counter)
        }
        for shift: ShiftID in ["s1", "sk", "rp"] {
            let error = await #expect(throws: KasseError.self) {
                try await fixture.kasse.define(SettlementFixture.plan, shift: shift, caller: counter)
            }
            guard case .notAllowed(.definePlan, _) = error else {
                Issue.record("\(shift) may define plans: \(String(describing: error))")
                continue
            }
        }
        let first = try await fixture.kasse.define(SettlementFixture.plan, shift: "sd", caller: counter)
        #expect(first.version == 1)
        #expect(try await fixture.kasse.define(SettlementFixture.plan, shift: "sd", caller: counter) == first)
        let second = try await fixture.kasse.define(
            SettlementFixture.plan(cash: "171101"), shift: "sd", caller: counter)
        #expect(second.version == 2)
        #expect(try await fixture.kasse.plan(for: "sk", caller: counter) == second)
    }
}
