/// An interface a service offers: its name, its text and what its methods do.
///
/// Generated code makes it from a handler: `OrgExamplePayments.interface(handler)`.
public struct VarlinkInterface: Sendable {
    public let name: String
    /// The interface file, which clients read with `org.varlink.service.GetInterfaceDescription`.
    public let description: String
    let methods: [String: VarlinkMethod]

    public init(name: String, description: String, methods: [VarlinkMethod]) {
        self.name = name
        self.description = description
        self.methods = Dictionary(methods.map { ($0.name, $0) }) { first, _ in first }
    }
}
