/// All methods of a service by name.
struct MethodTable: Sendable {
    private let interfaces: [String: VarlinkInterface]

    /// - Precondition: no two interfaces have the same name.
    init(_ interfaces: [VarlinkInterface]) {
        self.interfaces = Dictionary(uniqueKeysWithValues: interfaces.map { ($0.name, $0) })
    }

    /// - Parameter name: interface and method, such as `org.example.Payments.Start`.
    func method(named name: String) throws(VarlinkServiceError) -> VarlinkMethod {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else {
            throw .invalidParameter(parameter: "method")
        }
        let interfaceName = String(name[..<dot])
        guard let interface = interfaces[interfaceName] else { throw .interfaceNotFound(interface: interfaceName) }
        guard let method = interface.methods[String(name[name.index(after: dot)...])] else {
            throw .methodNotFound(method: name)
        }
        return method
    }
}
