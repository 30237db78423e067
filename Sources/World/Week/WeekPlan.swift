internal import PayPoint

/// What a seed makes of a week at the Kasse: its registers and people, what is sold, and for how many days.
struct WeekPlan {
    /// Something that is sold. What it costs and where it belongs is written down here for a second time, apart from the tariff
    /// that the daemon is given.
    struct Article {
        let service: ServiceID
        let price: Int64
        let account: String
    }

    let days: Int
    let registers: [CashRegister]
    let cashiers: [ClerkSign]
    /// One of them only practises.
    let trainee: ClerkSign?

    static let supervisor = sign("ZA")
    static let masterData = sign("SD")
    static let mainCashOffice = sign("HK")
    static let offices: [OfficeID] = ["33", "36", "50"]
    static let articles = [
        Article(service: "ausweis", price: 3700, account: "revenue/122.33:431100:"),
        Article(service: "reisepass", price: 7000, account: "revenue/122.33:431100:"),
        Article(service: "stadtplan", price: 490, account: "revenue/281.50:441500:K7"),
        Article(service: "zulassung", price: 3060, account: "revenue/122.36:431100:"),
        Article(service: "kopie", price: 35, account: "revenue/=0500.1000"),
    ]

    init(dice: Dice) {
        days = dice.within(2...4)
        registers = (1...dice.within(2...4)).map { number in
            CashRegister(
                id: RegisterID(unchecked: "K\(number)"), name: "Kasse \(number)", float: Cents(10_000),
                mostCash: dice.oneIn(4) ? Cents(60_000) : nil, isShared: dice.oneIn(4), countsBlind: dice.oneIn(4),
                closesDaily: dice.oneIn(2))
        }
        let signs = ["AB", "CD", "EF", "GH", "JK"].map(Self.sign)
        cashiers = Array(signs.prefix(registers.count + dice.below(2)))
        trainee = dice.oneIn(3) ? cashiers.last : nil
    }

    private static func sign(_ text: String) -> ClerkSign {
        guard let sign = ClerkSign(text) else { preconditionFailure("\(text) is no sign") }
        return sign
    }

    static let plan = SettlementPlan(
        tenant: "1", municipality: "Simulingen",
        accounts: FinanceAccounts(
            cash: "1", girocard: "2", credit: "3", girogo: "4", otherCard: "5", pending: "6", custody: "7",
            advance: "8",
            transit: "9", shortage: "10", surplus: "11", mainCashOffice: "12"),
        taxKeys: TaxKeys(notTaxable: "0", standard19: "19", reduced7: "7", exempt: "E"), profiles: [table])

    /// A row for each line: who gets the money, who gives it, how much.
    static let table = HandOverProfile(
        name: "woche", separator: ";", charset: .utf8, lineEnd: .lf, decimal: .comma, quoting: .never,
        hasHeader: false, dates: .iso, sign: .absolute, lines: .all,
        columns: [.debitAccount, .creditAccount, .amount].map {
            HandOverProfile.Column(title: $0.rawValue, content: .field($0))
        })

    /// What the codes of the finance system get, by our accounts: the plan written down a second time.
    static func codes(of accounts: [String: Int64]) -> [String: Int64] {
        var codes: [String: Int64] = [:]
        for (account, cents) in accounts {
            let assigned = account.split(separator: "/", maxSplits: 1).last.map(String.init) ?? ""
            let code =
                switch account {
                case "cash": "1"
                case "clearing/girocard": "2"
                case "clearing/credit": "3"
                case "clearing/otherCard": "5"
                case "pending": "6"
                case "custody": "7"
                case "advance": "8"
                case "transit": "9"
                case "shortage": "10"
                case "surplus": "11"
                case "mainCashOffice": "12"
                // A budget item is the code; of product, account and cost centre it is the account.
                default:
                    assigned.first == "="
                        ? String(assigned.dropFirst())
                        : assigned.split(separator: ":", omittingEmptySubsequences: false).dropFirst().first.map(
                            String.init) ?? account
                }
            codes[code, default: 0] += cents
        }
        return codes.filter { $0.value != 0 }
    }

    /// The tariff as the daemon gets it.
    static func services(from day: CivilDate) -> [Service] {
        articles.compactMap { article in
            let assignment = AccountAssignment(text: String(article.account.dropFirst("revenue/".count)))
            return assignment.map {
                Service(
                    id: article.service, name: article.service.text, price: .fixed(Cents(article.price)),
                    office: offices[0], assignment: $0, validFrom: day)
            }
        }
    }
}
