/// The books of the Kasse as somebody would keep them who knows nothing but double entry: what people did and what terminals charged
/// goes in, and what every account must have got comes out. Shares no code with the daemon.
struct WeekModel {
    /// What somebody did, or a terminal.
    enum Fact {
        /// A card payment of a sale was charged, or given back where it is below zero.
        case card(register: String, means: String, cents: Int64)
        /// What was sold, and how much of it was paid in cash; the rest had been charged before. What the cards brought too much
        /// is nobody's yet.
        case sold(register: String, lines: [(account: String, cents: Int64)], cash: Int64, tooMuch: Int64)
        case cancelled(register: String, lines: [(account: String, cents: Int64)], cash: Int64, tooMuch: Int64)
        /// Cash came from the other account, or went to it where it is below zero.
        case moved(register: String, other: String, cents: Int64)
        /// The main cash office took over what was delivered, or more, or less.
        case takenOver(register: String, sent: Int64, received: Int64)
        /// The cash was counted, and what differs is booked.
        case counted(register: String, cents: Int64)
        /// The cash was counted and the period closed.
        case closed(register: String, cents: Int64)
        /// What was missing came back, or what was too much went out.
        case replaced(register: String, cents: Int64)
    }

    /// What a closing must say.
    struct Period: Equatable {
        var opening: Int64
        var expected: Int64 = 0
        var difference: Int64 = 0
        /// What each account got less what it gave, without those that came out even.
        var accounts: [String: Int64] = [:]
        /// What came into the drawer, or left it where it is below zero, in its order.
        var cash: [Int64] = []
    }

    private struct Book {
        var balances: [String: Int64] = [:]
        var period = Period(opening: 0)
        var closed: [Period] = []
    }

    private var books: [String: Book] = [:]

    mutating func take(_ fact: Fact) {
        switch fact {
        case .card(let register, let means, let cents):
            post(register, "clearing/\(means)", "pending", cents)
        case .sold(let register, let lines, let cash, let tooMuch):
            sell(register, lines, cash, tooMuch, 1)
        case .cancelled(let register, let lines, let cash, let tooMuch):
            sell(register, lines, cash, tooMuch, -1)
        case .moved(let register, let other, let cents):
            post(register, "cash", other, cents)
        case .takenOver(let register, let sent, let received):
            post(register, "mainCashOffice", "transit", received)
            let missing = sent - received
            post(register, missing > 0 ? "shortage" : "surplus", "transit", missing)
        case .counted(let register, let cents):
            count(register, cents)
        case .closed(let register, let cents):
            books[register, default: Book()].period.expected = balance("cash", at: register)
            let difference = count(register, cents)
            books[register, default: Book()].period.difference = difference
            close(register)
        case .replaced(let register, let cents):
            post(register, "cash", cents > 0 ? "shortage" : "surplus", cents)
        }
    }

    func balance(_ account: String, at register: String) -> Int64 { books[register]?.balances[account] ?? 0 }

    func closings(of register: String) -> [Period] { books[register]?.closed ?? [] }

    /// What the open period of a register must say.
    func open(_ register: String) -> Period {
        guard let book = books[register] else { return Period(opening: 0) }
        var period = book.period
        period.expected = book.balances["cash"] ?? 0
        period.accounts = period.accounts.filter { $0.value != 0 }
        return period
    }

    private mutating func sell(
        _ register: String, _ lines: [(account: String, cents: Int64)], _ cash: Int64, _ tooMuch: Int64, _ sign: Int64
    ) {
        let total = lines.reduce(0) { $0 + $1.cents }
        for line in lines { post(register, "sale", line.account, sign * line.cents) }
        post(register, "sale", "custody", sign * tooMuch)
        post(register, "cash", "sale", sign * cash)
        post(register, "pending", "sale", sign * (total + tooMuch - cash))
    }

    @discardableResult
    private mutating func count(_ register: String, _ cents: Int64) -> Int64 {
        let difference = cents - balance("cash", at: register)
        post(register, "cash", difference > 0 ? "surplus" : "shortage", difference)
        return difference
    }

    private mutating func close(_ register: String) {
        var book = books[register] ?? Book()
        book.period.accounts = book.period.accounts.filter { $0.value != 0 }
        book.closed.append(book.period)
        book.period = Period(opening: book.balances["cash"] ?? 0)
        books[register] = book
    }

    private mutating func post(_ register: String, _ debit: String, _ credit: String, _ cents: Int64) {
        var book = books[register] ?? Book()
        for (account, sign) in [(debit, cents), (credit, -cents)] {
            book.balances[account, default: 0] += sign
            book.period.accounts[account, default: 0] += sign
            if account == "cash", sign != 0 { book.period.cash.append(sign) }
        }
        books[register] = book
    }
}
