import Foundation

extension PeerLine {
    /// Falls silent as a device does whose cable is cut: its system no longer takes in a packet, nor answers one.
    func vanish() throws {
        // struct sock_filter: "return 0", which keeps nothing of any packet. struct sock_fprog: one of these.
        var program: (code: UInt16, jumps: UInt16, operand: UInt32) = (0x06, 0, 0)
        let result = withUnsafeMutablePointer(to: &program) { first in
            var filter = (count: UInt16(1), program: UnsafeMutableRawPointer(first))
            return setsockopt(
                descriptor, SOL_SOCKET, SO_ATTACH_FILTER, &filter, socklen_t(MemoryLayout.size(ofValue: filter)))
        }
        guard result == 0 else { throw Failed(operation: "attach filter", code: errno) }
    }

    func comeBack() throws {
        var nothing: CInt = 0
        guard setsockopt(descriptor, SOL_SOCKET, SO_DETACH_FILTER, &nothing, socklen_t(MemoryLayout<CInt>.size)) == 0
        else { throw Failed(operation: "detach filter", code: errno) }
    }
}
