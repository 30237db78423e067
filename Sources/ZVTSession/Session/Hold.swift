import ZVT

/// A message of the terminal that is being stored, and what came meanwhile.
public struct Hold: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case result(HeldResult)
        case print(PrintedText)
    }

    struct Waiting: Hashable, Sendable {
        let apdu: APDU
        /// Sent by the terminal without waiting for our answer to the held message, which it may never have got.
        let isEarly: Bool
    }

    let id: HoldID
    let content: Content
    /// The message to answer when it is stored; nil where it was answered before, as lines that nothing ended.
    let command: APDU?
    /// Milliseconds of the events' clock.
    let since: Int64
    var waiting: [Waiting] = []
}
