/// Sockets that systemd passes to a service (sd_listen_fds(3)).
public enum SocketActivation {
    /// One passed descriptor.
    public struct Socket: Hashable, Sendable {
        public let descriptor: Int32
        /// `FileDescriptorName=` of the socket unit, or the name of the unit.
        public let name: String

        public init(descriptor: Int32, name: String) {
            self.descriptor = descriptor
            self.name = name
        }
    }

    /// What is wrong with the environment.
    public enum Failure: Error, Hashable, Sendable {
        case notANumber(variable: String, value: String)
        case countsDiffer(descriptors: Int, names: Int)
    }

    /// Reads `LISTEN_PID`, `LISTEN_FDS` and `LISTEN_FDNAMES`.
    ///
    /// The descriptors follow each other from 3. A service unsets the three variables before it starts other programs.
    ///
    /// - Parameter processID: the own one; variables meant for another process are ignored.
    /// - Returns: the sockets in systemd's order, none if the service was not started through a socket.
    public static func sockets(
        environment: [String: String], processID: Int32
    ) throws(Failure) -> [Socket] {
        guard let target = environment["LISTEN_PID"], let countText = environment["LISTEN_FDS"] else { return [] }
        guard let targetID = Int32(target) else { throw .notANumber(variable: "LISTEN_PID", value: target) }
        guard targetID == processID else { return [] }
        guard let count = Int(countText), (0...descriptorsMax).contains(count) else {
            throw .notANumber(variable: "LISTEN_FDS", value: countText)
        }
        let names =
            environment["LISTEN_FDNAMES"]?.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            ?? Array(repeating: "unknown", count: count)
        guard names.count == count || (count == 0 && names == [""]) else {
            throw .countsDiffer(descriptors: count, names: names.count)
        }
        return (0..<count).map { Socket(descriptor: firstDescriptor + Int32($0), name: names[$0]) }
    }

    /// `SD_LISTEN_FDS_START`: 0, 1 and 2 are the standard streams.
    private static let firstDescriptor: Int32 = 3
    /// More than any service has; keeps a garbled number from becoming an endless list.
    private static let descriptorsMax = 1024
}

extension SocketActivation.Failure: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notANumber(let variable, let value): "\(variable)=\(value) is not a number this process can use"
        case .countsDiffer(let descriptors, let names):
            "LISTEN_FDS says \(descriptors) sockets, LISTEN_FDNAMES has \(names) names"
        }
    }
}
