/// Where a session is. What to do about an order in doubt is the owner's: the session only says that it is.
///
/// ```
/// state        event                           next
/// detached     link opened                     unregistered, or quieting on an uncertain serial line
/// quieting     silence                         unregistered
/// unregistered order register                  sent
/// idle         any order                       sent
///              04 0F, receipt                  holding, then back
/// sent         80 00                           running; idle for commands without completion
///              84 xx                           idle (refused), or sent with the next registration form
///              T3, link lost                   closing / detached (in doubt, interrupted)
/// running      04 FF                           running, T4 starts again
///              04 0F                           holding
///              06 0F, 06 1E                    idle (ended), or sent with the order's next command
///              T4, link lost                   closing / detached (in doubt, interrupted)
/// holding      stored                          80 00 00 goes out; settling after a result, else back
///              anything from the terminal      kept until stored
///              not stored, T4, link lost       closing / detached
/// settling     receipts                        holding, then back
///              04 0F                           holding: the last result counts
///              06 0F, 06 1E                    idle (approved, declined)
///              T4, link lost                   closing / detached (approved, declined or in doubt)
/// closing      link lost                       detached
/// ```
///
/// `unregistered` stands for `idle` wherever the terminal has not accepted a registration on this link.
public enum SessionState: Hashable, Sendable {
    case detached
    case quieting(since: Int64)
    case unregistered
    case idle
    case sent(Operation)
    case running(Operation)
    case settling(Operation)
    case holding(Hold, then: Resumption)
    case closing

    /// The order in progress.
    public var order: Order? { operation?.order }

    var operation: Operation? {
        switch self {
        case .sent(let operation), .running(let operation), .settling(let operation): operation
        case .holding(_, let then): then.operation
        case .detached, .quieting, .unregistered, .idle, .closing: nil
        }
    }
}

/// Where a session goes on when something has been stored.
public enum Resumption: Hashable, Sendable {
    case rest
    case sent(Operation)
    case running(Operation)
    case settling(Operation)

    var operation: Operation? {
        switch self {
        case .rest: nil
        case .sent(let operation), .running(let operation), .settling(let operation): operation
        }
    }
}
