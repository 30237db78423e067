/// Grants methods to users and groups. What no rule grants is denied.
public struct AccessRule: Hashable, Sendable {
    /// "org.zahlstelle.Payments.Start", "org.zahlstelle.Payments.*" or "*".
    public let methods: [String]
    public let users: Set<UInt32>
    public let groups: Set<UInt32>

    public init(methods: [String], users: Set<UInt32>, groups: Set<UInt32>) {
        self.methods = methods
        self.users = users
        self.groups = groups
    }

    func grants(_ method: String) -> Bool {
        methods.contains { Self.pattern($0, covers: method) }
    }

    static func pattern(_ pattern: String, covers method: String) -> Bool {
        guard pattern.hasSuffix("*") else { return pattern == method }
        return method.hasPrefix(pattern.dropLast())
    }
}
