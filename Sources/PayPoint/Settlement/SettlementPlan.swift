/// How takings are handed over to the finance system (Übergabeplan): whose they are, where everything that is no revenue is booked
/// there, and in which tables besides the canonical file.
public struct SettlementPlan: Hashable, Sendable, Codable {
    /// The finance system's number or short name of the city (Mandant).
    public let tenant: String
    /// The city's name.
    public let municipality: String
    public let accounts: FinanceAccounts
    public let taxKeys: TaxKeys
    public let profiles: [HandOverProfile]
    /// The Finanzrechnungskonten of revenues and receivables, by the code of their account (Sachkonto).
    public let financeAccounts: [String: String]
    /// Whether the finance system says what it has booked. Until it does, what was paid on a receivable is taken off what its lists tell.
    /// Where it says nothing, that ends when the hand-over was sent.
    public let isAcknowledged: Bool

    public init(
        tenant: String, municipality: String, accounts: FinanceAccounts, taxKeys: TaxKeys,
        profiles: [HandOverProfile] = [], financeAccounts: [String: String] = [:], isAcknowledged: Bool = true
    ) {
        self.tenant = tenant
        self.municipality = municipality
        self.accounts = accounts
        self.taxKeys = taxKeys
        self.profiles = profiles
        self.financeAccounts = financeAccounts
        self.isAcknowledged = isAcknowledged
    }

    /// The finance account of one of our accounts; `nil` for a revenue or a receivable to which the plan gives none.
    public func financeAccount(of account: LedgerAccount) -> String? {
        guard case .account(_, let code, _) = account.assignment else { return accounts[account] }
        return financeAccounts[code]
    }
}

/// The accounts of the finance system for those of a register's ledger. A revenue has its own, with the service.
public struct FinanceAccounts: Hashable, Sendable, Codable {
    public let cash: String
    /// The clearing accounts, one for each card.
    public let girocard: String
    public let credit: String
    public let girogo: String
    public let otherCard: String
    public let pending: String
    public let custody: String
    public let advance: String
    public let transit: String
    public let shortage: String
    public let surplus: String
    public let mainCashOffice: String

    public init(
        cash: String, girocard: String, credit: String, girogo: String, otherCard: String, pending: String,
        custody: String, advance: String, transit: String, shortage: String, surplus: String, mainCashOffice: String
    ) {
        self.cash = cash
        self.girocard = girocard
        self.credit = credit
        self.girogo = girogo
        self.otherCard = otherCard
        self.pending = pending
        self.custody = custody
        self.advance = advance
        self.transit = transit
        self.shortage = shortage
        self.surplus = surplus
        self.mainCashOffice = mainCashOffice
    }

    /// The code of an account; `nil` for one that has its own.
    public subscript(account: LedgerAccount) -> String? {
        switch account {
        case .cash, .clearing(.cash): cash
        case .clearing(.girocard): girocard
        case .clearing(.credit): credit
        case .clearing(.girogo): girogo
        case .clearing(.otherCard): otherCard
        case .pending: pending
        case .custody: custody
        case .advance: advance
        case .transit: transit
        case .shortage: shortage
        case .surplus: surplus
        case .mainCashOffice: mainCashOffice
        case .revenue, .claim: nil
        }
    }

    /// All of them with the names of their fields.
    var codes: [(field: String, code: String)] {
        [
            ("cash", cash), ("girocard", girocard), ("credit", credit), ("girogo", girogo), ("otherCard", otherCard),
            ("pending", pending), ("custody", custody), ("advance", advance), ("transit", transit),
            ("shortage", shortage), ("surplus", surplus), ("mainCashOffice", mainCashOffice),
        ]
    }
}

/// What the finance system calls the taxes (Steuerschlüssel).
public struct TaxKeys: Hashable, Sendable, Codable {
    public let notTaxable: String
    public let standard19: String
    public let reduced7: String
    public let exempt: String

    public init(notTaxable: String, standard19: String, reduced7: String, exempt: String) {
        self.notTaxable = notTaxable
        self.standard19 = standard19
        self.reduced7 = reduced7
        self.exempt = exempt
    }

    public subscript(tax: ValueAddedTax) -> String {
        switch tax {
        case .notTaxable: notTaxable
        case .standard19: standard19
        case .reduced7: reduced7
        case .exempt: exempt
        }
    }

    /// All of them with the names of their fields.
    var keys: [(field: String, key: String)] {
        ValueAddedTax.allCases.map { ($0.rawValue, self[$0]) }
    }
}

/// The plan that counts, as the books keep it.
public struct StandingPlan: Hashable, Sendable, Codable {
    public let plan: SettlementPlan
    /// How often a plan was defined up to this one.
    public let version: Int64
    /// The entry that defined it.
    public let entry: Int64
    public let by: Author
    public let time: CivilTime
}

extension StandingPlan: BookRecord {
    public static var recordKind: RecordKind { .settlementPlan }
    static let onlyKey = "plan"
    public var key: String { Self.onlyKey }
}
