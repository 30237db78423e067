import Glibc

extension PeerCredentials {
    /// Reads the credentials of the process at the other end of a connected Unix socket.
    ///
    /// - Returns: nil if the descriptor is no such socket.
    init?(ofPeerAt descriptor: Int32) {
        // struct ucred (unix(7)): pid, uid, gid. Glibc hides the type behind _GNU_SOURCE.
        var credentials: (pid: Int32, uid: UInt32, gid: UInt32) = (0, .max, .max)
        var size = socklen_t(MemoryLayout.size(ofValue: credentials))
        guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0, credentials.uid != .max else {
            return nil
        }
        self.init(
            userID: credentials.uid, groupID: credentials.gid,
            supplementaryGroupIDs: Self.supplementaryGroups(ofPeerAt: descriptor), processID: credentials.pid)
    }

    /// `SO_PEERGROUPS`, since Linux 4.13. Where the kernel does not have it the peer counts as member of no further group.
    private static func supplementaryGroups(ofPeerAt descriptor: Int32) -> [UInt32] {
        var groups: [UInt32] = []
        var size: socklen_t = 0
        // The first call fails with ERANGE and says how much room the second one needs.
        while getsockopt(descriptor, SOL_SOCKET, SO_PEERGROUPS, &groups, &size) != 0 {
            let count = Int(size) / MemoryLayout<UInt32>.size
            guard errno == ERANGE, count > groups.count, count <= groupsMax else { return [] }
            groups = Array(repeating: 0, count: count)
        }
        return Array(groups.prefix(Int(size) / MemoryLayout<UInt32>.size))
    }

    /// `NGROUPS_MAX` of Linux.
    private static let groupsMax = 65_536
}
