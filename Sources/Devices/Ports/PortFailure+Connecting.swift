internal import NIOCore
internal import NIOPosix

#if canImport(Glibc)
    internal import Glibc
#endif

extension PortFailure {
    /// What the failed connecting to a network device means.
    init(connectingFailed error: any Error, to address: String) {
        let errors = (error as? NIOConnectionError)?.connectionErrors.map(\.error) ?? [error]
        let isRefused = errors.contains { ($0 as? IOError)?.errnoCode == ECONNREFUSED }
        self = isRefused ? .refused(address) : .unreachable(address)
    }
}
