internal import Varlink

/// Who may call what, by the user and groups that the kernel vouches for.
struct AccessPolicy: Sendable {
    let rules: [AccessRule]

    /// What the service says of itself may be read by everybody who may connect.
    private static let open = "org.varlink.service."

    func allows(_ peer: PeerCredentials, _ method: String) -> Bool {
        if method.hasPrefix(Self.open) { return true }
        return rules.contains { rule in
            guard rule.grants(method) else { return false }
            return rule.users.contains(peer.userID) || rule.groups.contains { peer.isMember(ofGroup: $0) }
        }
    }
}
