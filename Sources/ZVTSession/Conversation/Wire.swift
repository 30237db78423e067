import ZVT

/// The framing under a conversation.
enum Wire: Sendable {
    case tcp(StreamLink)
    case serial(SerialLink)

    init(_ transport: ConversationTransport) {
        switch transport {
        case .tcp: self = .tcp(StreamLink())
        case .serial(let timing): self = .serial(SerialLink(timing: timing))
        }
    }
}
