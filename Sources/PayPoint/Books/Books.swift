/// The books of the Kasse, as they are at one moment.
public protocol Books {
    func payment(_ id: PaymentID) throws -> Payment?

    /// An entry of the journal.
    func entry(_ sequence: Int64) throws -> JournalEntry?

    /// The sales that are open, by their names.
    func openSales() throws -> [SaleState]

    /// Sales of a register that were sent away to pay later, by the entries that did it: those behind one.
    ///
    /// - Parameter onlyOwed: only those that are still to be paid; otherwise whatever became of them.
    func deferredSales(
        of register: RegisterID, onlyOwed: Bool, after entry: Int64, limit: Int
    ) throws -> [SaleState]

    /// The sale of a receipt, of the receipt of a cancellation, or of a slip.
    func sale(of receipt: ReceiptNumber) throws -> SaleState?

    /// How a print job ended; `nil` while it has not.
    func printOutcome(of job: PrintJobID) throws -> PrintOutcome?

    func record<Value: BookRecord>(_ type: Value.Type, _ key: String) throws -> Value?

    /// All of a kind, ordered by their names. Only for kinds of which an office has few.
    func records<Value: BookRecord>(_ type: Value.Type) throws -> [Value]

    /// Some of a kind behind a name, or the first ones, ordered by their names.
    func records<Value: BookRecord>(_ type: Value.Type, after key: String?, limit: Int) throws -> [Value]

    /// The shifts that have not ended, by their names.
    func openShifts() throws -> [Shift]

    /// What went to the account at the register, less what left it; zero where nothing did.
    func balance(of account: LedgerAccount, at register: RegisterID) throws -> Cents

    /// What was posted at the register in a period, in one order.
    func sums(of register: RegisterID, period: Int64) throws -> [PeriodSum]

    /// The day of the first posting of a period.
    func firstDay(of register: RegisterID, period: Int64) throws -> CivilDate?

    /// The day on which something was taken or given back in a period for the first time.
    func firstTurnoverDay(of register: RegisterID, period: Int64) throws -> CivilDate?

    /// What terminals took for the register behind the entry, by their names, with their end-of-days behind it.
    ///
    /// - Parameter open: terminals that had not closed their day for the register by then. They are among them.
    func terminals(of register: RegisterID, after entry: Int64, open: [DeviceID]) throws -> [TerminalSum]

    /// Payments of the register that have not ended, oldest first.
    func unfinishedPayments(of register: RegisterID) throws -> [Payment]

    /// The number of the register's last receipt; 0 before the first.
    func lastReceipt(of register: RegisterID) throws -> Int64

    /// The last entry.
    func head() throws -> (sequence: Int64, hash: [UInt8])

    /// Closings of a register below a number, the last first.
    func closings(of register: RegisterID, before number: Int64, limit: Int) throws -> [ClosedPeriod]

    /// Differences behind a key, the oldest first.
    ///
    /// - Parameter state: only those in it; those that nobody has settled without it.
    func differences(in state: Difference.State?, after key: String?, limit: Int) throws -> [Difference]

    /// The postings of a period as a hand-over tells them: one by one what is in custody and what takes a revenue back, the others
    /// together by day, accounts, means, office and tax.
    func postings(of register: RegisterID, period: Int64) throws -> [PostingGroup]

    /// Deliveries that the main cash office has not acknowledged, by their names.
    func openDeliveries() throws -> [Delivery]

    /// Hand-overs behind a key, ordered by their closings.
    ///
    /// - Parameter phase: only those in it.
    func handOvers(in phase: HandOverState.Phase?, after key: String?, limit: Int) throws -> [HandOverState]

    /// Rows of the cash book behind the entry, at most `limit`.
    func cashBook(of register: RegisterID, period: Int64, after entry: Int64, limit: Int) throws -> CashBookPage

    /// What was taken and given back, by the dimensions of the query, in no order.
    ///
    /// - Returns: `nil` when there are more rows than `most`.
    func turnover(_ query: EvaluationQuery, most: Int) throws -> [EvaluationRow]?

    /// The entries behind it, in their order, each with what was taken by it less what was given back.
    func turnoverEntries(
        _ query: EvaluationQuery, after entry: Int64, limit: Int
    ) throws -> [(entry: Int64, net: Cents)]

    /// Whether a posting ever named it: a register, a person, an office, a service.
    func isInLedger(_ name: String) throws -> Bool
}
