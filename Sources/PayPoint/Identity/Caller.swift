/// Who called, as the kernel vouches for it (SO_PEERCRED). The process id is left out on purpose: it can be another process
/// by the time anyone looks.
public struct Caller: Hashable, Sendable, Codable {
    public let user: UInt32
    public let group: UInt32

    public init(user: UInt32, group: UInt32) {
        self.user = user
        self.group = group
    }
}
