internal import NIOCore

#if canImport(Glibc)
    internal import Glibc
#endif

extension HostLookup {
    /// Asks what /etc/nsswitch.conf names: the hosts file, mDNS, DNS.
    static let system: Search = { host, port in
        var hints = addrinfo()
        hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
        var first: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &first) == 0, let first else { return [] }
        defer { freeaddrinfo(first) }
        return sequence(first: first, next: { $0.pointee.ai_next }).compactMap { address($0.pointee) }
    }

    private static func address(_ entry: addrinfo) -> SocketAddress? {
        let bytes = UnsafeRawPointer(entry.ai_addr)
        return switch entry.ai_family {
        case AF_INET: bytes.map { SocketAddress($0.loadUnaligned(as: sockaddr_in.self)) }
        case AF_INET6: bytes.map { SocketAddress($0.loadUnaligned(as: sockaddr_in6.self)) }
        default: nil
        }
    }
}
