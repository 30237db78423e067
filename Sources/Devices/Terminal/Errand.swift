internal import PayPoint
internal import ZVTSession

/// What a terminal is asked to do between payments: how it is, what it did last, the end of its day, what a technician wants.
struct Errand {
    enum End: Sendable {
        case finished(Outcome)
        case rejected(OrderRejection)
    }

    let order: Order
    /// Who wants to hear of it meanwhile.
    var sink: (any UpkeepSink)?
    let end: CheckedContinuation<End, Never>
}
