/// What one call needs to know about itself while it runs.
struct CallContext: Sendable {
    let method: String
    let peer: PeerCredentials
    let wantsMore: Bool
    let isOneway: Bool
    let replies: ReplySender
}
