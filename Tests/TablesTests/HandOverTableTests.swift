import CSV
import PayPoint
import Tables
import Testing

@Suite struct HandOverTableTests {
    private static let revenue = LedgerAccount.revenue(
        .account(product: "122.01", account: "431100", costCentre: "K33"))

    private static let groups = [
        group(.cash, revenue, 123_450, .cash, tax: .standard19, entries: [5, 8], count: 3),
        group(.cash, .custody, 1050, .cash, entries: [11], line: 0),
        group(.custody, .cash, 450, .cash, entries: [14], line: 0),
        group(.transit, .cash, 2000, nil, entries: [20]),
    ]

    private static func group(
        _ debit: LedgerAccount, _ credit: LedgerAccount, _ sum: Int64, _ means: PaymentMeans?,
        tax: ValueAddedTax? = nil, entries: [Int64], count: Int64 = 1, line: Int64? = nil
    ) -> PostingGroup {
        PostingGroup(
            day: CivilDate(daysSince1970: 20_779), debit: debit, credit: credit, means: means, office: nil, tax: tax,
            count: count, sum: Cents(sum), entries: entries, line: line)
    }

    private static func handOver(
        text: String = "Fundsache", payer: String? = "Max Muster", kassenzeichen: String? = nil
    ) throws -> HandOver {
        let report = RegisterReport(
            register: "K1", number: 7, firstDay: nil, opening: .zero, expected: .zero,
            sums: groups.map {
                PeriodSum(debit: $0.debit, credit: $0.credit, means: $0.means, count: $0.count, sum: $0.sum)
            }, terminals: [], receipts: nil, lastReceipt: 0, inDoubt: [], after: 0, through: 98)
        let closed = ClosedPeriod(
            id: ClosingID(register: "K1", number: 7), entry: 99,
            closing: Closing(
                report: report, count: .empty, by: .technician(user: 0), second: nil,
                time: CivilTime(secondsSince1970: 20_780 * 86_400)))
        let plan = SettlementPlan(
            tenant: "0358008", municipality: "Düren",
            accounts: FinanceAccounts(
                cash: "171100", girocard: "1", credit: "2", girogo: "3", otherCard: "4", pending: "5",
                custody: "379100", advance: "7", transit: "171900", shortage: "9", surplus: "10", mainCashOffice: "11"),
            taxKeys: TaxKeys(notTaxable: "0", standard19: "M19", reduced7: "M7", exempt: "F"))
        let place = HandOver.Place(
            run: 3, sequence: 12, previous: nil, planEntry: 5, createdBy: "SK",
            created: CivilTime(secondsSince1970: 20_781 * 86_400))
        return try HandOver(of: closed, postings: groups, plan: plan, place: place) { _, _ in
            .init(
                text: text, payer: payer, receipt: ReceiptNumber(register: "K1", number: 4),
                kassenzeichen: kassenzeichen)
        }
    }

    private static func column(
        _ field: HandOverField, width: Int? = nil, _ padding: HandOverProfile.Column.Padding? = nil, most: Int? = nil
    ) -> HandOverProfile.Column {
        .init(title: field.rawValue, content: .field(field), width: width, padding: padding, most: most)
    }

    private static func profile(
        separator: String = ";", charset: HandOverProfile.Charset = .utf8, lineEnd: HandOverProfile.LineEnd = .lf,
        decimal: HandOverProfile.DecimalMark = .comma, quoting: HandOverProfile.Quoting = .whereNeeded,
        hasHeader: Bool = false, dates: HandOverProfile.DateForm = .german, sign: HandOverProfile.Sign = .signed,
        lines: HandOverProfile.Lines = .all, accountLength: Int? = nil, _ columns: HandOverProfile.Column...
    ) -> HandOverProfile {
        HandOverProfile(
            name: "test", separator: separator, charset: charset, lineEnd: lineEnd, decimal: decimal, quoting: quoting,
            hasHeader: hasHeader, dates: dates, sign: sign, lines: lines, accountLength: accountLength, columns: columns
        )
    }

    private static func text(_ profile: HandOverProfile, _ handOver: HandOver? = nil) throws -> String {
        String(decoding: try HandOverTable.bytes(of: try handOver ?? self.handOver(), profile), as: UTF8.self)
    }

    @Test func `a table has the lines and columns of its profile`() throws {
        let profile = Self.profile(
            hasHeader: true, Self.column(.document), Self.column(.bookingDate), Self.column(.code),
            Self.column(.contraAccount), Self.column(.amount), Self.column(.net), Self.column(.tax),
            Self.column(.receipt), .init(title: "fest", content: .constant("B;1")), Self.column(.lastEntry))
        #expect(
            try Self.text(profile) == """
                document;bookingDate;code;contraAccount;amount;net;tax;receipt;fest;lastEntry
                K1-A7-1;22.11.2026;379100;171100;10,50;;;K1-000004;"B;1";11
                K1-A7-2;22.11.2026;379100;171100;-4,50;;;K1-000004;"B;1";14
                K1-A7-3;22.11.2026;431100;171100;1234,50;1037,39;197,11;;"B;1";8
                K1-A7-4;22.11.2026;171900;171100;-20,00;;;;"B;1";20

                """)
    }

    @Test func `accounts of another length than the finance system's are refused`() throws {
        let fits = Self.profile(
            lines: .turnover, accountLength: 6, Self.column(.contraAccount), Self.column(.accountLength))
        #expect(try Self.text(fits) == "171100;6\n171100;6\n171100;6\n")
        let error = #expect(throws: TableObstacle.self) {
            _ = try Self.text(Self.profile(accountLength: 7, Self.column(.contraAccount)))
        }
        #expect(error?.german.contains("das Konto „171100“ hat nicht 7 Zeichen") == true)
    }

    @Test func `both sides can be told by a column, or by the accounts`() throws {
        let side = Self.profile(
            decimal: .point, dates: .compact, sign: .side, lines: .turnover, Self.column(.side), Self.column(.amount),
            Self.column(.documentDate))
        #expect(try Self.text(side) == "H;10.50;20261123\nS;4.50;20261123\nH;1234.50;20261123\n")
        let absolute = Self.profile(
            lineEnd: .crlf, dates: .iso, sign: .absolute, Self.column(.debitAccount), Self.column(.creditAccount),
            Self.column(.amount), Self.column(.valueDate))
        #expect(
            try Self.text(absolute)
                == "171100;379100;10,50;2026-11-22\r\n379100;171100;4,50;2026-11-22\r\n171100;431100;1234,50;2026-11-22\r\n171900;171100;20,00;2026-11-22\r\n"
        )
    }

    @Test func `columns are padded, and cut only where people wrote`() throws {
        let profile = Self.profile(
            lines: .turnover, Self.column(.amount, width: 9, .zerosInFront),
            Self.column(.text, width: 6, .blanksBehind),
            Self.column(.payer, most: 3), Self.column(.register, width: 4, .blanksInFront))
        #expect(
            try Self.text(profile, Self.handOver(text: "Öl")) == """
                000010,50;Öl    ;Max;  K1
                0000-4,50;Öl    ;Max;  K1
                001234,50;Einnah;;  K1

                """)
        let obstacle = #expect(throws: TableObstacle.self) {
            try Self.text(Self.profile(Self.column(.amount, most: 6)))
        }
        #expect(obstacle?.english == "line 3, column amount: '1234,50' is longer than 6 characters")
    }

    @Test func `what a charset lacks is written with other letters in a text, and refused by name in a code`() throws {
        let handOver = try Self.handOver(text: "„Kautio\u{301}n“ – 5 €", payer: "Zoë Łukaſz Čapek Iliescu Ștefan ß")
        func bytes(_ charset: HandOverProfile.Charset) throws -> [UInt8] {
            let profile = Self.profile(
                separator: "|", charset: charset, lines: .turnover, Self.column(.text), Self.column(.payer))
            return try HandOverTable.bytes(of: handOver, profile)
        }
        let latin1 = try bytes(.latin1)
        var expected: [UInt8] = Array("\"\"\"Kauti".utf8)
        expected.append(0xF3)
        expected += Array("n\"\" - 5 EUR\"|Zo".utf8)
        expected.append(0xEB)
        expected += Array(" Lukasz Capek Iliescu Stefan ".utf8)
        expected += [0xDF, 0x0A]
        #expect(Array(latin1.prefix(expected.count)) == expected)
        // Windows-1252 has the quotes, the dash and the euro.
        #expect(try bytes(.windows1252).starts(with: [0x84] + Array("Kauti".utf8) + [0xF3]))
        #expect(String(decoding: try bytes(.utf8), as: UTF8.self).contains("Łukaſz Čapek"))
        let obstacle = #expect(throws: TableObstacle.self) {
            try HandOverTable.bytes(
                of: try Self.handOver(kassenzeichen: "Ж1"),
                Self.profile(charset: .latin1, Self.column(.document), Self.column(.kassenzeichen)))
        }
        #expect(obstacle?.english.hasPrefix("line 1, receipt K1-000004, column kassenzeichen: ") == true)
        #expect(obstacle?.german.hasPrefix("Zeile 1, Beleg K1-000004, Spalte kassenzeichen: ") == true)
        #expect(obstacle?.english.contains("U+0416") == true)
    }

    @Test(
        arguments: [
            ("Nguyễn Thị Hoa", "Nguyen Thi Hoa"), ("ĐẶNG Ưu Ợ", "DANG Uu O"), ("Nguye\u{302}\u{303}n", "Nguyen"),
            ("Жук Ан", "??? ??"), ("Αθηνά 1", "????? 1"), ("ǅ ǯ ẞ ő ǖ", "D ? SS o u"), ("李 😀 🇩🇪", "? ? ?"),
        ])
    func `nobody has a name that cannot be handed over`(name: String, written: String) throws {
        for charset: HandOverProfile.Charset in [.latin1, .latin9, .windows1252] {
            let profile = Self.profile(
                separator: "|", charset: charset, lines: .turnover, Self.column(.payer),
                .init(title: name, content: .constant(name)))
            let handOver = try Self.handOver(payer: name)
            #expect(try Self.text(profile, handOver).split(separator: "\n").first == "\(written)|\(written)")
        }
    }

    @Test func `without quotes a separator in a text gives way`() throws {
        let handOver = try Self.handOver(text: "A|B \"C\"", payer: nil)
        let pipe = Self.profile(
            separator: "|", quoting: .never, lines: .turnover, Self.column(.text), Self.column(.side))
        #expect(try Self.text(pipe, handOver) == "A/B \"C\"|H\nA/B \"C\"|S\nEinnahmen|H\n")
        let slash = Self.profile(separator: "/", quoting: .never, lines: .turnover, Self.column(.text))
        #expect(try Self.text(slash, Self.handOver(text: "1/2")) == "1 2\n1 2\nEinnahmen\n")
    }

    @Test func `a head of its own width comes first, with its own dates and with quotation marks where it wants them`()
        throws
    {
        func constant(_ text: String, isQuoted: Bool = false) -> HandOverProfile.Column {
            .init(title: "fest", content: .constant(text), isQuoted: isQuoted)
        }
        func dated(_ field: HandOverField, _ dates: HandOverProfile.DateForm?) -> HandOverProfile.Column {
            .init(title: field.rawValue, content: .field(field), dates: dates)
        }
        let profile = HandOverProfile(
            name: "test", separator: ";", charset: .utf8, lineEnd: .lf, decimal: .comma, quoting: .whereNeeded,
            hasHeader: true, dates: .german, sign: .side, lines: .turnover,
            head: [
                constant("EXTF", isQuoted: true), constant("700"), dated(.created, .compact),
                dated(.fiscalYearStart, .compact), dated(.documentDate, nil), constant("", isQuoted: true),
            ],
            columns: [
                Self.column(.amount), .init(title: "side", content: .field(.side), isQuoted: true),
                dated(.bookingDate, .dayMonth), dated(.bookingDate, .dayMonthYear),
            ])
        #expect(
            try Self.text(profile) == """
                "EXTF";700;20261124000000000;20260101;23.11.2026;""
                amount;side;bookingDate;bookingDate
                10,50;"H";2211;22112026
                4,50;"S";2211;22112026
                1234,50;"H";2211;22112026

                """)
    }

    @Test func `every field can be shown`() throws {
        let handOver = try Self.handOver()
        for field in HandOverField.allCases {
            let rows = try Self.text(Self.profile(hasHeader: true, Self.column(field), Self.column(.line)), handOver)
                .split(separator: "\n")
            #expect(rows.count == 5, "\(field)")
            #expect(rows[0] == "\(field.rawValue);line")
        }
    }
}
