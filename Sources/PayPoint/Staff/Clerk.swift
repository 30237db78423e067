/// A person who works with the Kasse.
public struct Clerk: Hashable, Sendable, Codable {
    public let sign: ClerkSign
    public let name: String
    /// In the order of ``Role``, each once.
    public let roles: [Role]
    /// The users of the system from whose programs this person may sign on; empty for any that may reach the socket.
    public let users: [UInt32]
    /// Somebody who has left stays in the books, but signs on no more.
    public let isActive: Bool

    public init(sign: ClerkSign, name: String, roles: Set<Role>, users: [UInt32] = [], isActive: Bool = true) {
        self.sign = sign
        self.name = name
        self.roles = Role.allCases.filter(roles.contains)
        self.users = users
        self.isActive = isActive
    }

    public func has(_ role: Role) -> Bool { roles.contains(role) }

    /// Two of the roles that one person may not have together, if there are any.
    public var conflict: (Role, Role)? {
        for role in roles {
            if let other = roles.first(where: role.excluded.contains) { return (role, other) }
        }
        return nil
    }
}
