import GRDB
internal import PayPoint

/// The texts behind the numbers of the ledger, each read once.
struct NumberedNames {
    let database: Database
    private var texts: [Int64: String] = [:]
    private var accounts: [Int64: LedgerAccount] = [:]

    init(database: Database) {
        self.database = database
    }

    /// - Returns: `nil` for 0, which stands for none.
    mutating func text(_ number: Int64) throws -> String? {
        guard number != 0 else { return nil }
        if let known = texts[number] { return known }
        let statement = try database.cachedStatement(sql: "SELECT text FROM name WHERE id = ?")
        guard let text = try String.fetchOne(statement, arguments: [number]) else {
            throw JournalFailure.damaged("the ledger has no name \(number)")
        }
        texts[number] = text
        return text
    }

    mutating func account(_ number: Int64) throws -> LedgerAccount {
        if let known = accounts[number] { return known }
        let text = try text(number) ?? ""
        guard let account = LedgerAccount(text: text) else {
            throw JournalFailure.damaged("the ledger has the account \(text)")
        }
        accounts[number] = account
        return account
    }
}
