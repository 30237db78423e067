import PayPoint
import Testing

/// What the lines of a hand-over are, from postings that are written down by hand.
@Suite struct HandOverMakingTests {
    private static let revenue = LedgerAccount.revenue(
        .account(product: "122.01", account: "431100", costCentre: "K33"))
    private static let fee = LedgerAccount.revenue(.budgetItem("0200.1000"))
    private static let monday = CivilDate(daysSince1970: 20_779)

    private static func group(
        _ debit: LedgerAccount, _ credit: LedgerAccount, _ sum: Int64, _ means: PaymentMeans? = nil, day: Int64 = 0,
        office: OfficeID? = nil, tax: ValueAddedTax? = nil, isAgency: Bool = false, count: Int64 = 1,
        entries: [Int64] = [7], line: Int64? = nil
    ) -> PostingGroup {
        PostingGroup(
            day: monday.adding(days: day), debit: debit, credit: credit, means: means, office: office, tax: tax,
            isAgency: isAgency, count: count, sum: Cents(sum), entries: entries, line: line)
    }

    /// A closing of just these postings.
    private static func closed(_ groups: [PostingGroup]) -> ClosedPeriod {
        struct Key: Hashable {
            let debit: LedgerAccount
            let credit: LedgerAccount
            let means: PaymentMeans?
        }
        let sums = Dictionary(grouping: groups) { Key(debit: $0.debit, credit: $0.credit, means: $0.means) }.map {
            PeriodSum(
                debit: $0.debit, credit: $0.credit, means: $0.means, count: $1.map(\.count).reduce(0, +),
                sum: Cents($1.map(\.sum.value).reduce(0, +)))
        }
        let report = RegisterReport(
            register: "K1", number: 7, firstDay: monday, opening: .zero, expected: .zero, sums: sums, terminals: [],
            receipts: nil, lastReceipt: 0, inDoubt: [], after: 0, through: 98)
        return ClosedPeriod(
            id: ClosingID(register: "K1", number: 7), entry: 99,
            closing: Closing(
                report: report, count: .empty, by: .clerk(sign: "MÜ", shift: "s1"), second: nil,
                time: CivilTime(secondsSince1970: (20_779 + 2) * 86_400 + 3600 * 18)))
    }

    private static let place = HandOver.Place(
        run: 3, sequence: 12, previous: "abc0", planEntry: 5, createdBy: "SK",
        created: CivilTime(secondsSince1970: (20_779 + 3) * 86_400))

    private static func handOver(
        _ groups: [PostingGroup], closing: [PostingGroup]? = nil, slips: [HandOverSlip] = [],
        decisions: [HandOverDecision] = [], plan: SettlementPlan = SettlementFixture.plan,
        details: (Int64, Int64) -> HandOverLine.Details = { _, _ in .none }
    ) throws -> HandOver {
        try HandOver(
            of: closed(closing ?? groups), postings: groups, slips: slips, decisions: decisions, plan: plan,
            place: place, details: details)
    }

    /// Each line in a few words.
    private static func words(_ handOver: HandOver) -> [String] {
        handOver.lines.map {
            "\($0.day.day - 22) \($0.account.text) \($0.side.rawValue) \($0.amount.value) \($0.contra.text)"
        }
    }

    @Test func `money of a card is told against its clearing account, and nothing is left of what was pending`() throws
    {
        let handOver = try Self.handOver([
            Self.group(.clearing(.girocard), .pending, 6200, .girocard, count: 2, entries: [2, 5]),
            Self.group(.pending, Self.revenue, 3700, .girocard, office: "33"),
            Self.group(.pending, Self.fee, 2500, .girocard),
            Self.group(.cash, Self.revenue, 3700, .cash, office: "33"),
        ])
        #expect(
            Self.words(handOver) == [
                "0 revenue/122.01:431100:K33 H 3700 cash", "0 revenue/122.01:431100:K33 H 3700 clearing/girocard",
                "0 revenue/=0200.1000 H 2500 clearing/girocard",
            ])
        #expect(handOver.sum(.credit) == Cents(9900))
        #expect(handOver.sum(.debit) == .zero)
    }

    @Test func `a sale by card that was cancelled is told twice and netted nowhere`() throws {
        let handOver = try Self.handOver([
            Self.group(.clearing(.credit), .pending, 3700, .credit),
            Self.group(.pending, Self.revenue, 3700, .credit),
            Self.group(.pending, .clearing(.credit), 3700, .credit),
            Self.group(Self.revenue, .pending, 3700, .credit, line: 0),
        ])
        #expect(
            Self.words(handOver) == [
                "0 revenue/122.01:431100:K33 H 3700 clearing/credit",
                "0 revenue/122.01:431100:K33 S 3700 clearing/credit",
            ])
        #expect(handOver.lines.map(\.isReversal) == [false, true])
    }

    @Test func `money of a card without a complete sale is a line of its own, and another when its sale is complete`()
        throws
    {
        let handOver = try Self.handOver([
            // On the first day two cards pay, and one sale is complete. On the second the other one is.
            Self.group(.clearing(.girocard), .pending, 8700, .girocard, count: 2, entries: [3, 4]),
            Self.group(.pending, Self.revenue, 3700, .girocard, entries: [5]),
            Self.group(.pending, Self.revenue, 5000, .girocard, day: 1, entries: [9]),
            // On the third a card is charged, and gets it back.
            Self.group(.clearing(.credit), .pending, 100, .credit, day: 2),
            Self.group(.pending, .clearing(.credit), 100, .credit, day: 2),
        ])
        #expect(
            Self.words(handOver) == [
                "0 pending H 5000 clearing/girocard", "0 revenue/122.01:431100:K33 H 3700 clearing/girocard",
                "1 pending S 5000 clearing/girocard", "1 revenue/122.01:431100:K33 H 5000 clearing/girocard",
                "2 pending H 100 clearing/credit", "2 pending S 100 clearing/credit",
            ])
        #expect(handOver.lines[0].entries == [3, 4])
        #expect(handOver.lines[2].entries == [9])
    }

    @Test func `postings that are not those of the closing make nothing`() {
        let right = [Self.group(.cash, Self.revenue, 3700, .cash), Self.group(.cash, .advance, 100)]
        let wrong: [[PostingGroup]] = [
            [Self.group(.cash, Self.revenue, 3701, .cash), right[1]], [right[0]], right + [right[1]],
            [Self.group(.cash, Self.fee, 3700, .cash), right[1]],
            [Self.group(.cash, Self.revenue, 3700, .girocard), right[1]],
            [Self.group(.cash, Self.revenue, 3700, .cash, count: 2), right[1]],
        ]
        #expect(throws: Never.self) { try Self.handOver(right) }
        for groups in wrong {
            #expect(throws: JournalFailure.self) { try Self.handOver(groups, closing: right) }
        }
    }

    @Test func `the order in which postings are found makes no difference`() throws {
        let groups =
            [
                Self.group(.clearing(.girocard), .pending, 8700, .girocard), Self.group(.cash, .advance, 100),
                Self.group(.pending, Self.fee, 3700, .girocard), Self.group(.shortage, .cash, 3),
            ]
            + (0..<20).map {
                Self.group(.cash, .custody, 10 + $0, .cash, entries: [40 - $0 / 2], line: $0 % 2)
            }
        let first = try Self.handOver(groups).canonicalBytes()
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<10 {
            #expect(try Self.handOver(groups.shuffled(using: &generator)).canonicalBytes() == first)
        }
    }

    @Test func `the canonical form is these bytes for ever`() throws {
        let handOver = try Self.handOver(
            [
                Self.group(
                    .cash, Self.revenue, 2500, .cash, office: "33", tax: .standard19, count: 3, entries: [5, 8]),
                Self.group(.cash, .custody, 1050, .cash, entries: [11], line: 0),
                Self.group(Self.fee, .cash, 450, .cash, day: 1, tax: .notTaxable, entries: [14], line: 2),
                Self.group(.transit, .cash, 2000, entries: [20]),
            ], slips: [Self.slip], decisions: Self.decisions,
            details: { entry, _ in
                entry == 11
                    ? .init(
                        text: "Fund \"Börse\" \\ 1", payer: "Zoë\tŁ", receipt: ReceiptNumber(register: "K1", number: 4),
                        kassenzeichen: "01 23")
                    : .init(
                        text: "Storno: Kopie", receipt: ReceiptNumber(register: "K1", number: 6),
                        reference: ReceiptNumber(register: "K2", number: 5))
            })
        let head =
            #"{"header":{"format":"org.zahlstelle.hand-over","version":1,"tenant":"0358008","municipality":"Düren","run":3,"sequence":12,"previous":"abc0","register":"K1","closing":"K1-A7","closingNumber":7,"closingEntry":99,"closed":"2026-11-24T18:00:00","closedBy":"MÜ","firstDay":"2026-11-22","lastDay":"2026-11-23","currency":"EUR","planEntry":5,"created":"2026-11-25T00:00:00","createdBy":"SK"},"#
        let lines = [
            #"{"line":1,"document":"K1-A7-1","tenant":"0358008","fiscalYear":2026,"bookingDate":"2026-11-22","valueDate":"2026-11-22","documentDate":"2026-11-24","register":"K1","closing":"K1-A7","office":null,"ledger":"custody","product":null,"account":null,"costCentre":null,"budgetItem":null,"financeAccount":"379100","contraLedger":"cash","contraAccount":"171100","side":"H","amount":1050,"taxKey":null,"net":null,"tax":null,"means":"cash","text":"Fund \"Börse\" \\ 1","payer":"Zoë\u0009Ł","receipt":"K1-000004","kassenzeichen":"01 23","claim":null,"booking":"I","reversal":false,"reference":null,"thirdParty":true,"count":1,"entries":[11]}"#,
            #"{"line":2,"document":"K1-A7-2","tenant":"0358008","fiscalYear":2026,"bookingDate":"2026-11-22","valueDate":"2026-11-22","documentDate":"2026-11-24","register":"K1","closing":"K1-A7","office":"33","ledger":"revenue/122.01:431100:K33","product":"122.01","account":"431100","costCentre":"K33","budgetItem":null,"financeAccount":null,"contraLedger":"cash","contraAccount":"171100","side":"H","amount":2500,"taxKey":"M19","net":2101,"tax":399,"means":"cash","text":"Einnahmen","payer":null,"receipt":null,"kassenzeichen":null,"claim":null,"booking":"SI","reversal":false,"reference":null,"thirdParty":false,"count":3,"entries":[5,8]}"#,
            #"{"line":3,"document":"K1-A7-3","tenant":"0358008","fiscalYear":2026,"bookingDate":"2026-11-22","valueDate":"2026-11-22","documentDate":"2026-11-24","register":"K1","closing":"K1-A7","office":null,"ledger":"transit","product":null,"account":null,"costCentre":null,"budgetItem":null,"financeAccount":"171900","contraLedger":"cash","contraAccount":"171100","side":"S","amount":2000,"taxKey":null,"net":null,"tax":null,"means":null,"text":"Abschöpfung und Ablieferung","payer":null,"receipt":null,"kassenzeichen":null,"claim":null,"booking":"I","reversal":false,"reference":null,"thirdParty":false,"count":1,"entries":[20]}"#,
            #"{"line":4,"document":"K1-A7-4","tenant":"0358008","fiscalYear":2026,"bookingDate":"2026-11-23","valueDate":"2026-11-23","documentDate":"2026-11-24","register":"K1","closing":"K1-A7","office":null,"ledger":"revenue/=0200.1000","product":null,"account":null,"costCentre":null,"budgetItem":"0200.1000","financeAccount":null,"contraLedger":"cash","contraAccount":"171100","side":"S","amount":450,"taxKey":"0","net":450,"tax":0,"means":"cash","text":"Storno: Kopie","payer":null,"receipt":"K1-000006","kassenzeichen":null,"claim":null,"booking":"SI","reversal":true,"reference":"K2-000005","thirdParty":false,"count":1,"entries":[14]}"#,
        ]
        let slips = [
            #"{"slip":1,"receipt":"K1-000008","sale":"v8","entry":31,"tenant":"0358008","fiscalYear":2026,"documentDate":"2026-11-23","register":"K1","closing":"K1-A7","purpose":"0101 K1-000008","payer":"Erika","office":"33","ledger":"revenue/122.01:431100:K33","product":"122.01","account":"431100","costCentre":"K33","budgetItem":null,"financeAccount":null,"amount":2380,"taxKey":"M19","net":2000,"tax":380,"text":"Kopie","kassenzeichen":null,"booking":"S","reversal":false,"reference":null,"thirdParty":false}"#,
            #"{"slip":2,"receipt":"K1-000008","sale":"v8","entry":31,"tenant":"0358008","fiscalYear":2026,"documentDate":"2026-11-23","register":"K1","closing":"K1-A7","purpose":"0101 K1-000008","payer":"Erika","office":null,"ledger":"custody","product":null,"account":null,"costCentre":null,"budgetItem":null,"financeAccount":"379100","amount":700,"taxKey":"0","net":700,"tax":0,"text":"Fund","kassenzeichen":null,"booking":null,"reversal":false,"reference":null,"thirdParty":true}"#,
        ]
        let differences = [
            #"{"difference":60,"entry":95,"tenant":"0358008","register":"K1","closing":"K1-A7","origin":"closing","document":"K1-A6","terminal":null,"found":"2026-11-22","ledger":"shortage","financeAccount":"549100","amount":-50,"state":"writtenOff","booked":false,"reason":"nicht \"gefunden\"","by":"ZA","decided":"2026-11-24T09:00:00"}"#,
            #"{"difference":61,"entry":96,"tenant":"0358008","register":"K1","closing":"K1-A7","origin":"dayEnd","document":"K1-A6","terminal":"t1","found":"2026-11-22","ledger":null,"financeAccount":null,"amount":100,"state":"explained","booked":false,"reason":"Trinkgeld","by":"ZA","decided":"2026-11-24T09:00:00"}"#,
        ]
        let foot =
            #""footer":{"lines":4,"debit":2450,"credit":3550,"slips":2,"owed":3080,"differences":2,"totals":[{"ledger":"cash","code":"171100","debit":3550,"credit":2450},{"ledger":"custody","code":"379100","debit":0,"credit":1050},{"ledger":"revenue/122.01:431100:K33","code":"431100","debit":0,"credit":2500},{"ledger":"revenue/=0200.1000","code":"0200.1000","debit":450,"credit":0},{"ledger":"transit","code":"171900","debit":2000,"credit":0}]}}"#
        let expected =
            head + "\n\"lines\":[\n" + lines.joined(separator: ",\n") + "\n],\n\"slips\":[\n"
            + slips.joined(separator: ",\n") + "\n],\n\"differences\":[\n" + differences.joined(separator: ",\n")
            + "\n],\n" + foot + "\n"
        #expect(String(decoding: handOver.canonicalBytes(), as: UTF8.self) == expected)
    }

    private static let decisions = [
        (
            Int64(60), Difference.Origin.closing(number: 6), Int64(-50), Difference.State.writtenOff,
            "nicht \"gefunden\""
        ),
        (61, .dayEnd(terminal: "t1", closing: 6), 100, .explained, "Trinkgeld"),
    ].map { number, origin, amount, state, reason in
        HandOverDecision(
            difference: Difference(
                entry: number, register: "K1", origin: origin, amount: Cents(amount),
                time: CivilTime(secondsSince1970: 20_779 * 86_400), people: ["MS"]),
            entry: number + 35, state: state, reason: reason, by: .clerk(sign: "ZA", shift: "za"),
            time: CivilTime(secondsSince1970: (20_779 + 2) * 86_400 + 3600 * 9))
    }

    private static let slip = HandOverSlip(
        receipt: ReceiptNumber(register: "K1", number: 8), sale: "v8", entry: 31, day: monday.adding(days: 1),
        payer: "Erika", purpose: "0101 K1-000008",
        lines: [
            SaleLine(
                text: "Kopie", quantity: 2, unitPrice: Cents(1190), tax: .standard19, office: "33",
                assignment: .account(product: "122.01", account: "431100", costCentre: "K33")),
            SaleLine(text: "Fund", unitPrice: Cents(700)),
        ])

    @Test func `what is taken in another's name is a third party's, and only paid`() throws {
        let handOver = try Self.handOver([
            Self.group(.cash, Self.revenue, 3700, .cash), Self.group(.cash, Self.revenue, 900, .cash, isAgency: true),
            Self.group(.clearing(.girocard), .pending, 500, .girocard),
            Self.group(.pending, Self.revenue, 500, .girocard, isAgency: true),
        ])
        #expect(handOver.lines.map(\.amount) == [Cents(3700), Cents(900), Cents(500)])
        #expect(handOver.lines.map(\.isThirdParty) == [false, true, true])
        #expect(handOver.lines.map(\.booking) == ["SI", "I", "I"])
        #expect(handOver.lines.map(\.text) == ["Einnahmen", "Durchlaufende Gelder", "Durchlaufende Gelder"])
    }

    @Test func `a revenue has the finance account that the plan gives its account`() throws {
        let handOver = try Self.handOver(
            [Self.group(.cash, Self.revenue, 3700, .cash), Self.group(.cash, Self.fee, 900, .cash)], slips: [Self.slip],
            plan: SettlementFixture.plan(financeAccounts: ["431100": "631100"]))
        let text = String(decoding: handOver.canonicalBytes(), as: UTF8.self)
        #expect(text.split(separator: "\n").filter { $0.contains(#""financeAccount":"631100""#) }.count == 2)
        #expect(text.contains(#""budgetItem":"0200.1000","financeAccount":null"#))
    }

    @Test func `a closing without postings is a file without lines`() throws {
        let handOver = try Self.handOver([])
        let text = String(decoding: handOver.canonicalBytes(), as: UTF8.self)
        #expect(
            text.hasSuffix(
                "\"lines\":[\n],\n\"slips\":[\n],\n\"differences\":[\n],\n\"footer\":{\"lines\":0,\"debit\":0,\"credit\":0,\"slips\":0,\"owed\":0,\"differences\":0,\"totals\":[]}}\n"
            ))
        #expect(text.contains(#""firstDay":"2026-11-24","lastDay":"2026-11-24""#))
    }
}
