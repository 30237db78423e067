internal import ZVTSession

/// What a terminal is asked to do between payments: how it is, what it did last, the end of its day.
struct Errand {
    enum End: Sendable {
        case finished(Outcome)
        case rejected(OrderRejection)
    }

    let order: Order
    let end: CheckedContinuation<End, Never>
}
