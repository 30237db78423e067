/// One line of a hand-over: an amount between two accounts, seen from the one for which the finance system wants to know it.
public struct HandOverLine: Hashable, Sendable {
    public enum Side: String, Hashable, Sendable {
        /// Soll.
        case debit = "S"
        /// Haben.
        case credit = "H"
    }

    /// What single lines know beside their posting.
    public struct Details: Hashable, Sendable {
        public var text: String?
        public var payer: String?
        public var receipt: ReceiptNumber?
        public var kassenzeichen: String?
        /// Where it was paid on a receivable of the list.
        public var claim: HandOverClaim?
        /// The receipt that is taken back.
        public var reference: ReceiptNumber?

        public static let none = Details()

        public init(
            text: String? = nil, payer: String? = nil, receipt: ReceiptNumber? = nil, kassenzeichen: String? = nil,
            claim: HandOverClaim? = nil, reference: ReceiptNumber? = nil
        ) {
            self.text = text
            self.payer = payer
            self.receipt = receipt
            self.kassenzeichen = kassenzeichen
            self.claim = claim
            self.reference = reference
        }
    }

    /// From 1 within its hand-over.
    public let number: Int64
    /// The day to which it counts.
    public let day: CivilDate
    /// What it is about: the revenue before the money that came for it.
    public let account: LedgerAccount
    public let contra: LedgerAccount
    /// On which side of ``account``.
    public let side: Side
    /// Above zero.
    public let amount: Cents
    public let means: PaymentMeans?
    public let office: OfficeID?
    public let tax: ValueAddedTax?
    /// It was taken in the name of somebody else.
    public let isAgency: Bool
    /// How many postings.
    public let count: Int64
    public let entries: [Int64]
    public let text: String
    public let details: Details

    public var debit: LedgerAccount { side == .debit ? account : contra }
    public var credit: LedgerAccount { side == .debit ? contra : account }

    /// What was taken or given back, as opposed to money that is moved.
    public var isTurnover: Bool { account.isTurnover }

    /// A revenue or a deposit that was taken back.
    public var isReversal: Bool { account.isTurnover && side == .debit }

    /// It belongs to somebody else (durchlaufende Gelder): what is in custody, and what was sold in another's name.
    public var isThirdParty: Bool { account == .custody || isAgency }

    /// What is owed and what is paid are booked at once (SI, Soll = Ist), or only what is paid (I): a receivable is booked as owed already,
    /// and what only passes through was never owed to the city.
    public var booking: String { account.isRevenue && !isAgency ? "SI" : "I" }

    /// The tax that the amount contains; `nil` where nothing was sold.
    public var taxAmount: Cents? { tax?.contained(in: amount) }

    public var net: Cents? { taxAmount.map { Cents(amount.value &- $0.value) } }
}

extension LedgerAccount {
    var isRevenue: Bool {
        if case .revenue = self { true } else { false }
    }

    /// Of the two accounts of a line, the one with the lower rank is what it is about.
    fileprivate var rank: Int {
        switch self {
        case .revenue, .claim: 0
        case .custody: 1
        case .pending: 2
        case .shortage: 3
        case .surplus: 4
        case .advance: 5
        case .mainCashOffice: 6
        case .transit: 7
        case .clearing: 8
        case .cash: 9
        }
    }
}

/// A line before its number is known.
struct DraftLine {
    let day: CivilDate
    let debit: LedgerAccount
    let credit: LedgerAccount
    let amount: Cents
    let means: PaymentMeans?
    let office: OfficeID?
    let tax: ValueAddedTax?
    let isAgency: Bool
    let count: Int64
    let entries: [Int64]
    /// Of a line that is told by itself.
    let place: Int64?
    var details = HandOverLine.Details.none

    private var isAboutDebit: Bool { debit.rank < credit.rank }
    private var account: LedgerAccount { isAboutDebit ? debit : credit }
    private var contra: LedgerAccount { isAboutDebit ? credit : debit }
    private var side: HandOverLine.Side { isAboutDebit ? .debit : .credit }

    func numbered(_ number: Int64) -> HandOverLine {
        HandOverLine(
            number: number, day: day, account: account, contra: contra, side: side, amount: amount, means: means,
            office: office, tax: tax, isAgency: isAgency, count: count, entries: entries,
            text: details.text ?? HandOverText.german(debit: debit, credit: credit, isAgency: isAgency),
            details: details)
    }

    /// What tells any two lines of a hand-over apart, in the order in which they stand in it. All of it is ASCII.
    struct Order: Comparable {
        let texts: [String]
        let numbers: [Int64]

        static func < (left: Order, right: Order) -> Bool {
            if left.numbers[0] != right.numbers[0] { return left.numbers[0] < right.numbers[0] }
            if left.texts != right.texts { return left.texts.lexicographicallyPrecedes(right.texts) }
            return left.numbers.lexicographicallyPrecedes(right.numbers)
        }
    }

    var order: Order {
        Order(
            texts: [
                account.text, contra.text, side.rawValue, means?.rawValue ?? "", office?.text ?? "",
                tax?.rawValue ?? "", isAgency ? "agency" : "",
            ], numbers: [day.daysSince1970, entries.first ?? 0, place ?? -1])
    }
}
