/// Who opened a connection, as the kernel recorded it at that moment (`SO_PEERCRED`, `SO_PEERGROUPS`; unix(7)).
///
/// User and groups are safe to decide by. The process may be gone and its number used again: it is for the log only.
public struct PeerCredentials: Hashable, Sendable {
    public let userID: UInt32
    public let groupID: UInt32
    public let supplementaryGroupIDs: [UInt32]
    public let processID: Int32

    public init(userID: UInt32, groupID: UInt32, supplementaryGroupIDs: [UInt32] = [], processID: Int32) {
        self.userID = userID
        self.groupID = groupID
        self.supplementaryGroupIDs = supplementaryGroupIDs
        self.processID = processID
    }

    /// Whether the peer's own or one of its supplementary groups is `groupID`.
    public func isMember(ofGroup groupID: UInt32) -> Bool {
        self.groupID == groupID || supplementaryGroupIDs.contains(groupID)
    }
}
