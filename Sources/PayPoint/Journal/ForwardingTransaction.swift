/// A transaction in front of another one: what it does not do itself the other one does.
public protocol ForwardingTransaction: JournalTransaction {
    var transaction: any JournalTransaction { get }
}

extension ForwardingTransaction {
    public var wallTime: CivilTime { transaction.wallTime }

    public var books: any Books { get throws { try transaction.books } }

    public func payment(_ id: PaymentID) throws -> Payment? { try transaction.payment(id) }

    public func nextReceipt(of register: RegisterID) throws -> ReceiptNumber {
        try transaction.nextReceipt(of: register)
    }

    public func memory(of terminal: DeviceID, before entry: Int64) throws -> TerminalMemory {
        try transaction.memory(of: terminal, before: entry)
    }

    public func turnover(of terminal: DeviceID) throws -> CardTurnover { try transaction.turnover(of: terminal) }

    public func openSignature(at terminal: DeviceID) throws -> PaymentID? {
        try transaction.openSignature(at: terminal)
    }

    public func lastDayEnd(of terminal: DeviceID) throws -> Int64? { try transaction.lastDayEnd(of: terminal) }

    public func openDayEnd(of terminal: DeviceID) throws -> OpenDayEnd? { try transaction.openDayEnd(of: terminal) }
}
