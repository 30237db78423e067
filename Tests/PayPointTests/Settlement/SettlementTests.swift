import PayPoint
import Testing

@Suite struct SettlementTests {
    @Test func `a run takes every closing that no run has taken, and counts without gaps`() async throws {
        let fixture = try await SettlementFixture()
        await #expect(throws: KasseError.settlement(.nothingToSettle)) { try await fixture.settle(1) }
        try await fixture.sell("v1", "pa", given: 5000)
        try await fixture.close(1)
        try await fixture.signOn("other", "CB", at: "K2")
        try await fixture.close(1, shift: "other")
        try await fixture.close(2)
        let run = try await fixture.settle(1)
        #expect(run.made.entries.map(\.closing.description) == ["K1-A1", "K2-A1", "K1-A2"])
        #expect(run.made.entries.map(\.sequence) == [1, 2, 3])
        #expect(run.states.map(\.phase) == [.created, .created, .created])
        // What comes later belongs to the next run, whoever asks again for this one.
        try await fixture.close(3)
        #expect(try await fixture.settle(1) == run)
        await #expect(throws: KasseError.invalid(RequestFault(field: "number", rule: .number(1...2)))) {
            try await fixture.settle(3)
        }
        let next = try await fixture.settle(2)
        #expect(next.made.entries.map(\.closing.description) == ["K1-A3"])
        #expect(next.made.entries.map(\.sequence) == [4])
        #expect(next.made.previous == run.made.entries.last?.file.hash)
        let listed = try await fixture.kasse.runs(
            before: nil, limit: 10, for: "rp", caller: SettlementFixture.counter)
        #expect(listed.runs.map(\.made.number) == [2, 1])
        #expect(listed.next == 3)
    }

    @Test func `a run of one register leaves the others, and is not one of all`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.signOn("other", "CB", at: "K2")
        try await fixture.close(1)
        try await fixture.close(1, shift: "other")
        let run = try await fixture.settle(1, ["K2"])
        #expect(run.made.entries.map(\.closing.description) == ["K2-A1"])
        #expect(try await fixture.settle(1, ["K2", "K2"]) == run)
        await #expect(throws: KasseError.settlement(.runInUse(1))) { try await fixture.settle(1) }
        await #expect(throws: KasseError.unknown(.register, "K9")) { try await fixture.settle(2, ["K9"]) }
        #expect(try await fixture.settle(2).made.entries.map(\.closing.description) == ["K1-A1"])
        await #expect(throws: KasseError.settlement(.nothingToSettle)) { try await fixture.settle(3) }
    }

    @Test func `closings of many days are settled at once, in their order`() async throws {
        let fixture = try await SettlementFixture()
        for number in 1...20 { try await fixture.close(Int64(number)) }
        #expect(try await fixture.settle(1).made.entries.map(\.closing.number) == Array(1...20))
        for number in 21...23 { try await fixture.close(Int64(number)) }
        let run = try await fixture.settle(2)
        #expect(run.made.entries.map(\.closing.number) == [21, 22, 23])
        #expect(run.made.entries.map(\.sequence) == [21, 22, 23])
    }

    @Test func `files say the same for ever, whatever becomes of plan, sales and registers`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.sell("v1", "pa", "buch", given: 7000, payer: "Erika Muster")
        try await fixture.sell("v2", "pa", card: true)
        _ = try await fixture.sales.sell(SaleFixture.order("v3", 1999, payer: "Max"), given: 2000)
        try await fixture.close(1, missing: 50)
        let run = try await fixture.settle(1)
        let text = try await fixture.file()
        let hash = fixture.files.digest(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(run.made.entries.map(\.file.hash) == [hash])
        #expect(text.contains(#""ledger":"custody""#))
        #expect(text.contains(#""text":"Posten 1","payer":"Max","receipt":"K1-000003""#))
        #expect(text.contains(#""ledger":"shortage""#))
        _ = try await fixture.sales.sales.cancel(
            "v3", reason: "Irrtum", release: nil, printer: nil, shift: "s1", caller: SettlementFixture.counter)
        _ = try await fixture.kasse.define(
            SettlementFixture.plan(cash: "999"), shift: "sd", caller: SettlementFixture.counter)
        try await fixture.kasse.define(
            CashRegister(id: "K1", name: "anders", isShared: true), by: nil, caller: Caller(user: 0, group: 0))
        #expect(try await fixture.file() == text)
        try await fixture.close(2)
        try await fixture.settle(2)
        let next = try await fixture.file("K1", 2)
        #expect(next.contains(#""contraAccount":"999""#))
        #expect(next.contains(#""previous":"\#(hash)""#))
        #expect(
            next.contains(
                #""text":"Storno: Posten 1","payer":"Max","receipt":"K1-000004","kassenzeichen":null,"claim":null,"booking":"I","reversal":true,"reference":"K1-000003","thirdParty":true"#
            ))
    }

    @Test func `sales are told together by account, office, tax and means, cancellations one by one`() async throws {
        let fixture = try await SettlementFixture()
        for sale: SaleID in ["v1", "v2", "v3"] { try await fixture.sell(sale, "pa", "buch", given: 6200) }
        try await fixture.sell("v4", "pa", card: true)
        for sale: SaleID in ["v2", "v4"] {
            _ = try await fixture.sales.sales.cancel(
                sale, reason: "Irrtum", release: nil, printer: nil, shift: "s1", caller: SettlementFixture.counter)
        }
        try await fixture.close(1)
        let entry = try #require(try await fixture.settle(1).made.entries.first)
        #expect(entry.lines == 6)
        #expect(entry.credit == Cents(3 * 6200 + 3700))
        #expect(entry.debit == Cents(6200 + 3700))
        let lines = try await fixture.file().split(separator: "\n").filter { $0.hasPrefix("{\"line\"") }
        let found = lines.map { line in
            ["contraLedger", "side", "amount", "taxKey", "text", "reference", "count"].map { key in
                String(line.split(separator: "\"\(key)\":")[1].prefix { $0 != "," && $0 != "}" })
            }.joined(separator: " ")
        }
        #expect(
            found == [
                #""cash" "H" 11100 "0" "Einnahmen" null 3"#,
                #""cash" "S" 3700 "0" "Storno: Personalausweis" "K1-000002" 1"#,
                #""clearing/girocard" "H" 3700 "0" "Einnahmen" null 1"#,
                #""clearing/girocard" "S" 3700 "0" "Storno: Personalausweis" "K1-000004" 1"#,
                #""cash" "H" 7500 "M19" "Einnahmen" null 3"#,
                #""cash" "S" 2500 "M19" "Storno: Stammbuch" "K1-000002" 1"#,
            ])
    }

    @Test func `money that a front end took without a sale has its Kassenzeichen`() async throws {
        let fixture = try await SettlementFixture()
        let request = PaymentRequest(
            id: "p1", amount: Cents(1200), tender: .cash(given: Cents(1200)), register: "K1", clerk: "KA",
            lines: [PaymentLine(text: "Hundesteuer", unitPrice: Cents(1200))], payer: "Max", kassenzeichen: "01.4711")
        _ = try await fixture.sales.desk.desk.start(request, caller: SettlementFixture.counter)
        _ = try await fixture.sales.desk.settled("p1")
        try await fixture.close(1)
        try await fixture.settle(1)
        #expect(
            try await fixture.file().contains(
                #""text":"Hundesteuer","payer":"Max","receipt":"K1-000001","kassenzeichen":"01.4711""#))
    }

    @Test func `deliveries and floats are lines, too`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.move(10_000, .float)
        try await fixture.sell("v1", "pa", "pa", given: 7400)
        try await fixture.move(2000, .withdrawal)
        try await fixture.deliver("d1", 3000, withdrawn: 2000)
        try await fixture.acknowledge("d1", 4990, note: "10 ct fehlen")
        try await fixture.close(1)
        let run = try await fixture.settle(1)
        let text = try await fixture.file()
        for (ledger, amount) in [
            ("advance", 10_000), ("transit", 5000), ("mainCashOffice", 4990), ("shortage", 10),
        ] {
            let line = text.split(separator: "\n").first {
                $0.hasPrefix("{\"line\"") && $0.contains(#""ledger":"\#(ledger)""#)
            }
            #expect(line?.contains(#""amount":\#(amount),"#) == true, "\(ledger): \(line ?? "-")")
        }
        let part = try #require(run.report.registers.first)
        #expect(part.sent == Cents(5000))
        #expect(part.acknowledged == Cents(4990))
        #expect(part.shortage == Cents(10))
        #expect(part.takings == [.init(means: .cash, taken: Cents(7400), givenBack: .zero)])
        #expect(part == run.report.all)
    }

    @Test func `what is decided about a difference that was handed over is told with the next closing, and only there`()
        async throws
    {
        let fixture = try await SettlementFixture()
        try await fixture.signOn("za", "ZA")
        try await fixture.sell("v1", "pa", given: 3700)
        let first = try await fixture.close(1, missing: 10)
        let number = try await fixture.kasse.closing(first, for: "s1", caller: SettlementFixture.counter).entry
        try await fixture.settle(1)
        let move = { (state: Difference.State, reason: String) async throws in
            _ = try await fixture.kasse.move(
                number, to: state, reason: reason, shift: "za", caller: SettlementFixture.counter)
        }
        try await move(.explained, "Wechselgeld falsch")
        _ = try await fixture.close(2)
        try await move(.replaced, "KA hat ersetzt")
        _ = try await fixture.close(3)
        try await fixture.settle(2)
        let told = { (text: String, start: String) in
            text.split(separator: "\n").filter { $0.hasPrefix("{\"\(start)\"") }.map(String.init)
        }
        let files = [try await fixture.file("K1", 1), try await fixture.file("K1", 2), try await fixture.file("K1", 3)]
        let differences = files.map { told($0, "difference") }
        #expect(differences.map(\.count) == [0, 1, 1])
        for (row, part) in zip(
            differences.joined(),
            [
                #""state":"explained","booked":false,"reason":"Wechselgeld falsch","by":"ZA""#,
                #""state":"replaced","booked":true,"reason":"KA hat ersetzt","by":"ZA""#,
            ])
        {
            #expect(row.hasPrefix(#"{"difference":\#(number),"#) && row.contains(part), "\(row)")
            #expect(
                row.contains(#""document":"K1-A1","#)
                    && row.contains(#""ledger":"shortage","financeAccount":"549100","amount":-10"#))
        }
        // The cash itself: nothing moves by an explanation, and what was replaced goes back the way it was booked.
        #expect(told(files[1], "line").isEmpty)
        let lines = told(files[2], "line")
        #expect(lines.count == 1)
        #expect(
            lines.first?.contains(#""ledger":"shortage""#) == true
                && lines.first?.contains(#""contraLedger":"cash""#) == true
                && lines.first?.contains(#""side":"H","amount":10,"#) == true)
        // A file that is made again has not learned what came later.
        #expect(try await fixture.file("K1", 1) == files[0])
        #expect(try await fixture.sales.desk.journal.verify().fault == nil)
    }

    @Test func `the transfer for an invoice slip can be told by the hand-over, and nothing of it is booked`()
        async throws
    {
        let fixture = try await SettlementFixture(terminal: .refusing)
        for (id, outcome) in [("v1", .invoice), ("v2", .notice), ("v3", .invoice)] as [(SaleID, SaleDeferred.Outcome)] {
            try await fixture.openSale(id, "pa", "buch", payer: "Erika Muster")
            _ = try await fixture.sales.sales.defer(
                id, as: outcome, printer: nil, shift: "s1", caller: SettlementFixture.counter)
            if id == "v2" { try await fixture.close(1) }
        }
        try await fixture.close(2)
        try await fixture.settle(1)
        let slips = { (text: String) in
            text.split(separator: "\n").filter { $0.hasPrefix("{\"slip\"") }.map(String.init)
        }
        let first = slips(try await fixture.file())
        #expect(first.count == 2)
        #expect(
            first.allSatisfy {
                $0.contains(#""receipt":"K1-000001","sale":"v1""#)
                    && $0.contains(#""purpose":"K1-000001","payer":"Erika Muster""#) && $0.contains(#""booking":"S""#)
            })
        #expect(first[0].contains(#""amount":3700"#) && first[1].contains(#""amount":2500"#))
        #expect(slips(try await fixture.file("K1", 2)).allSatisfy { $0.contains(#""sale":"v3""#) })
        let entries = try await fixture.settle(1).made.entries
        #expect(entries.map(\.lines) == [0, 0])
    }

    @Test func `what a service takes in another's name is told as a third party's`() async throws {
        let fixture = try await SettlementFixture()
        _ = try await fixture.kasse.define(
            identityCard("maut", "Maut", isAgency: true, from: "2020-01-01"), endsPrevious: false, by: "sd",
            caller: SettlementFixture.counter)
        try await fixture.sell("v1", "pa", "maut", given: 7400)
        try await fixture.close(1)
        try await fixture.settle(1)
        let lines = try await fixture.file().split(separator: "\n").filter { $0.hasPrefix("{\"line\"") }
        #expect(
            lines.map { $0.contains(#""booking":"I","reversal":false,"reference":null,"thirdParty":true"#) } == [
                false, true,
            ])
        #expect(lines.map { $0.contains(#""booking":"SI""#) } == [true, false])
    }

    @Test func `a run of no register is asked for by mistake`() async throws {
        let fixture = try await SettlementFixture()
        let error = await #expect(throws: KasseError.self) { try await fixture.settle(1, []) }
        guard case .invalid(let fault) = error else { return }
        #expect(fault.field == "registers" && fault.rule.german.contains("für alle weglassen"))
    }

    @Test func `a table that cannot be written keeps everything from being settled`() async throws {
        let fixture = try await SettlementFixture()
        let column = HandOverProfile.Column(title: "Betrag", content: .field(.amount))
        func profile(_ name: String) -> HandOverProfile {
            HandOverProfile(
                name: name, separator: ";", charset: .latin1, lineEnd: .lf, decimal: .comma, quoting: .always,
                hasHeader: false, dates: .iso, sign: .signed, lines: .all, columns: [column])
        }
        try await fixture.sell("v1", "pa", given: 3700)
        try await fixture.close(1)
        _ = try await fixture.kasse.define(
            SettlementFixture.plan(profiles: [profile("gut"), profile("geht-nicht")]), shift: "sd",
            caller: SettlementFixture.counter)
        let closing = ClosingID(register: "K1", number: 1)
        let obstacle = TableObstacle(english: "no", german: "nein")
        await #expect(throws: KasseError.settlement(.unwritable(profile: "geht-nicht", closing, obstacle))) {
            try await fixture.settle(1)
        }
        await #expect(throws: KasseError.unknown(.handOver, "K1-A1")) { try await fixture.file() }
        _ = try await fixture.kasse.define(
            SettlementFixture.plan(profiles: [profile("gut")]), shift: "sd", caller: SettlementFixture.counter)
        #expect(try await fixture.settle(1).made.entries.first?.tables.map(\.profile) == ["gut"])
        #expect(try await fixture.file(profile: "gut") == "1 3700\n")
        await #expect(throws: KasseError.unknown(.profile, "anders")) { try await fixture.file(profile: "anders") }
    }

    @Test func `a hand-over is sent, then acknowledged or rejected, and sent again as it was`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.close(1)
        try await fixture.settle(1)
        let closing = ClosingID(register: "K1", number: 1)
        let text = try await fixture.file()
        await #expect(
            throws: KasseError.settlement(.handOverStands(closing, in: .created, not: .acknowledged))
        ) { try await fixture.move(.acknowledged) }
        let sent = try await fixture.move(.sent, reference: "Lauf 7")
        #expect(sent.phase == .sent)
        #expect(sent.reference == "Lauf 7")
        #expect(try await fixture.move(.sent, reference: "Lauf 7") == sent)
        let missing = await #expect(throws: KasseError.self) { try await fixture.move(.rejected) }
        guard case .invalid(let fault) = missing else {
            Issue.record("rejected without a reason: \(String(describing: missing))")
            return
        }
        #expect(fault.field == "reason")
        #expect(try await fixture.move(.rejected, reason: "Konto gesperrt").reason == "Konto gesperrt")
        func listed(_ phase: HandOverState.Phase?) async throws -> [ClosingID] {
            try await fixture.kasse.handOvers(in: phase, after: nil, for: "rp", caller: SettlementFixture.counter)
                .states.map(\.closing)
        }
        #expect(try await listed(.rejected) == [closing])
        #expect(try await listed(.sent) == [])
        _ = try await fixture.move(.sent)
        let acknowledged = try await fixture.move(.acknowledged)
        #expect(acknowledged.phase == .acknowledged)
        #expect(acknowledged.reference == "Lauf 7")
        #expect(try await fixture.move(.acknowledged) == acknowledged)
        await #expect(throws: KasseError.settlement(.handOverStands(closing, in: .acknowledged, not: .sent))) {
            try await fixture.move(.sent)
        }
        #expect(try await listed(nil) == [closing])
        #expect(try await fixture.file() == text)
    }

    @Test func `nothing is settled, acknowledged or handed over in training`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.sell("v1", "pa", given: 3700)
        try await fixture.deliver("d1", 1000)
        try await fixture.close(1)
        for (shift, sign) in [("sk2", "SK"), ("sd2", "SD")] {
            _ = try await fixture.kasse.signOn(
                ShiftID(shift) ?? "?", clerk: ClerkSign(sign) ?? "?", register: nil, isTraining: true, endsOther: true,
                caller: SettlementFixture.counter)
        }
        await #expect(throws: KasseError.training("sk2")) { try await fixture.settle(1, shift: "sk2") }
        await #expect(throws: KasseError.training("sk2")) { try await fixture.acknowledge("d1", 1000, shift: "sk2") }
        await #expect(throws: KasseError.training("sd2")) {
            try await fixture.kasse.define(
                SettlementFixture.plan(cash: "9"), shift: "sd2", caller: SettlementFixture.counter)
        }
        await #expect(throws: KasseError.training("sk2")) {
            try await fixture.kasse.move(
                ClosingID(register: "K1", number: 1), to: .sent, reference: nil, reason: nil, shift: "sk2",
                caller: SettlementFixture.counter)
        }
    }

    @Test func `only the main cash office settles, and files are for it and for auditors`() async throws {
        let fixture = try await SettlementFixture()
        try await fixture.close(1)
        for (shift, sign) in [("s1", "KA"), ("sd", "SD"), ("rp", "RP")] {
            await #expect(throws: KasseError.notAllowed(.settle, who: sign)) {
                try await fixture.settle(1, shift: ShiftID(shift) ?? "?")
            }
        }
        try await fixture.settle(1)
        let text = try await fixture.file()
        #expect(try await fixture.file(shift: "rp") == text)
        await #expect(throws: KasseError.notAllowed(.getHandOverFile, who: "KA")) {
            try await fixture.file(shift: "s1")
        }
    }
}
