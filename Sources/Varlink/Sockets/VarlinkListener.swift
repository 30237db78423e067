/// Where a server listens, and who may connect.
public enum VarlinkListener: Hashable, Sendable {
    /// A socket file that the server makes, and removes when it stops.
    ///
    /// - Parameters:
    ///   - mode: the file's permission bits; connecting takes write permission.
    ///   - groupID: the file's group, nil for the group of the process.
    case path(String, mode: UInt32 = 0o660, groupID: UInt32? = nil)
    /// A name in the abstract name space. Every process of the machine can connect.
    case abstract(String)
    /// A listening socket that somebody else made, such as systemd (`SocketActivation`). The server owns and closes it.
    case descriptor(Int32)
}
