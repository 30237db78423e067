import Glibc

/// Users and groups of the machine by name, for rules such as "group kasse may cancel".
public enum SystemAccounts {
    /// - Returns: nil if no such user exists.
    public static func userID(named name: String) -> UInt32? {
        withScratch { scratch, size in
            var entry = passwd()
            var found: UnsafeMutablePointer<passwd>?
            let code = getpwnam_r(name, &entry, scratch, size, &found)
            return (code, found.map { $0.pointee.pw_uid })
        }
    }

    /// - Returns: nil if no such group exists.
    public static func groupID(named name: String) -> UInt32? {
        withScratch { scratch, size in
            var entry = group()
            var found: UnsafeMutablePointer<group>?
            let code = getgrnam_r(name, &entry, scratch, size, &found)
            return (code, found.map { $0.pointee.gr_gid })
        }
    }

    /// Repeats the look-up with more room while it fails for want of room: a group can have thousands of members.
    private static func withScratch(
        _ lookUp: (UnsafeMutablePointer<CChar>, _ size: Int) -> (code: Int32, id: UInt32?)
    ) -> UInt32? {
        var size = 1024
        while size <= scratchBytesMax {
            var scratch = [CChar](repeating: 0, count: size)
            let (code, id) = lookUp(&scratch, size)
            guard code == ERANGE else { return id }
            size *= 4
        }
        return nil
    }

    private static let scratchBytesMax = 1 << 20
}
