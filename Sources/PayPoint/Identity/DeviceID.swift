/// The configured name of a terminal, printer or drawer.
public struct DeviceID: Identifier {
    public let text: String

    public init(unchecked text: String) {
        self.text = text
    }
}
