/// What `org.varlink.service.GetInfo` says about a service.
public struct ServiceInformation: Hashable, Sendable {
    /// Who makes the service.
    public let vendor: String
    public let product: String
    public let version: String
    /// Where to read about it.
    public let url: String

    public init(vendor: String, product: String, version: String, url: String) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
    }
}
