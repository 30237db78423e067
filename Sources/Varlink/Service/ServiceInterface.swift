/// `org.varlink.service`, which every service has: it says what the service is and describes its interfaces.
public enum ServiceInterface {
    public static let interfaceName = "org.varlink.service"

    public struct NoParameters: Codable, Sendable {
        public init() {}

        public init(from decoder: any Decoder) throws {
            _ = try decoder.container(keyedBy: NoFields.self)
        }

        public func encode(to encoder: any Encoder) throws {
            _ = encoder.container(keyedBy: NoFields.self)
        }
    }

    public struct Information: Codable, Equatable, Sendable {
        public let vendor: String
        public let product: String
        public let version: String
        public let url: String
        public let interfaces: [String]
    }

    public struct InterfaceName: Codable, Equatable, Sendable {
        public let interface: String

        public init(interface: String) {
            self.interface = interface
        }
    }

    public struct InterfaceText: Codable, Equatable, Sendable {
        public let description: String
    }

    /// - Parameter interfaces: all others of the service.
    static func interface(_ service: ServiceInformation, describing interfaces: [VarlinkInterface]) -> VarlinkInterface
    {
        let information = Information(
            vendor: service.vendor, product: service.product, version: service.version, url: service.url,
            interfaces: [interfaceName] + interfaces.map(\.name))
        let texts = Dictionary(uniqueKeysWithValues: interfaces.map { ($0.name, $0.description) })
            .merging([interfaceName: description]) { first, _ in first }
        return VarlinkInterface(
            name: interfaceName, description: description,
            methods: [
                VarlinkMethod("GetInfo") { (_: NoParameters, _: VarlinkCall<Information>) in information },
                VarlinkMethod("GetInterfaceDescription") { (wanted: InterfaceName, _: VarlinkCall<InterfaceText>) in
                    guard let text = texts[wanted.interface] else {
                        throw VarlinkServiceError.interfaceNotFound(interface: wanted.interface)
                    }
                    return InterfaceText(description: text)
                },
            ])
    }

    /// The interface as varlink.org defines it, with the errors systemd and this library add.
    public static let description = """
        # What this service is, and the descriptions of its interfaces.
        # Every varlink service has this interface.
        interface org.varlink.service

        # Says who makes the service and which interfaces it has.
        method GetInfo() -> (
          vendor: string,
          product: string,
          version: string,
          url: string,
          interfaces: []string
        )

        # Gives the text that describes one of the interfaces.
        method GetInterfaceDescription(interface: string) -> (description: string)

        # The service does not have the interface.
        error InterfaceNotFound (interface: string)

        # The interface does not have the method.
        error MethodNotFound (method: string)

        # The interface has the method, but this service does not do it.
        error MethodNotImplemented (method: string)

        # A parameter is missing or wrong. The text is the path to it, such as lines[2].amount.
        error InvalidParameter (parameter: string)

        # The caller may not call the method.
        error PermissionDenied ()

        # The method answers only calls that set 'more'.
        error ExpectedMore ()

        # The service failed in a way its interfaces do not describe. Its log says how.
        error InternalError ()

        """
}
