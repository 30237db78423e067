internal import Varlink

/// Who may call what, by the user and groups that the kernel vouches for.
struct AccessPolicy: Sendable {
    let rules: [AccessRule]

    /// What the service says of itself may be read by everybody who may connect.
    private static let open = "org.varlink.service."

    /// Who can end any process may have this one end between two payments, whatever the rules forget: an upgrade does it.
    private static let machine = "org.zahlstelle.Daemon."

    func allows(_ peer: PeerCredentials, _ method: String) -> Bool {
        if method.hasPrefix(Self.open) || (peer.userID == 0 && method.hasPrefix(Self.machine)) { return true }
        return rules.contains { rule in
            guard rule.grants(method) else { return false }
            return rule.users.contains(peer.userID) || rule.groups.contains { peer.isMember(ofGroup: $0) }
        }
    }
}
