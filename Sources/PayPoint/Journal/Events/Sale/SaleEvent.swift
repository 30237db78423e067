/// What happened to a sale.
public enum SaleEvent: Hashable, Sendable {
    case opened(SaleOpened)
    case completed(SaleCompleted)
    case abandoned(SaleAbandoned)
    case deferred(SaleDeferred)
    case released(SaleReleased)
    case cancelled(SaleCancelled)
    case withdrawn(SaleWithdrawn)

    public var kind: JournalEvent.Kind {
        switch self {
        case .opened: .saleOpened
        case .completed: .saleCompleted
        case .abandoned: .saleAbandoned
        case .deferred: .saleDeferred
        case .released: .saleReleased
        case .cancelled: .saleCancelled
        case .withdrawn: .saleWithdrawn
        }
    }

    public var body: any Encodable & Sendable {
        switch self {
        case .opened(let event): event
        case .completed(let event): event
        case .abandoned(let event): event
        case .deferred(let event): event
        case .released(let event): event
        case .cancelled(let event): event
        case .withdrawn(let event): event
        }
    }

    public var sale: SaleID {
        switch self {
        case .opened(let event): event.sale
        case .completed(let event): event.sale
        case .abandoned(let event): event.sale
        case .deferred(let event): event.sale
        case .released(let event): event.sale
        case .cancelled(let event): event.sale
        case .withdrawn(let event): event.sale
        }
    }

    /// The number that it takes from its register.
    public var receipt: ReceiptNumber? {
        switch self {
        case .opened, .abandoned, .released, .withdrawn: nil
        case .completed(let event): event.receipt
        case .deferred(let event): event.receipt
        case .cancelled(let event): event.receipt
        }
    }
}
