internal import Devices

/// Reads addresses as a technician writes them: "tcp:192.0.2.7:20007", "tcp:[2001:db8::7]:9100", "serial:/dev/ttyS0",
/// "serial:/dev/ttyUSB0:115200", "usb:04b8:0202", "file:/dev/usb/lp0".
enum AddressText {
    private static let lineRule =
        "tcp:HOST:PORT, serial:PATH or serial:PATH:BAUD (BAUD one of \(SerialLine.speeds))"
    static let terminalRule = "must be \(lineRule)"
    static let printerRule = "must be \(lineRule), \(USBAddress.rule), or file:PATH"

    /// What two addresses of the same device have in common: a line is the same at any speed, a host in any case.
    static func place(_ address: PortAddress) -> String {
        switch address {
        case .tcp(let host, let port): "tcp:\(host.lowercased()):\(port)"
        case .serial(let path, _), .file(let path): path
        case .usb(let address): address.description
        }
    }

    static func address(_ text: String, stopBits: Int) -> PortAddress? {
        if let rest = suffix(of: text, behind: "tcp:") { return network(rest) }
        if let path = suffix(of: text, behind: "file:") { return path.hasPrefix("/") ? .file(path: path) : nil }
        if text.hasPrefix("usb:") { return USBAddress(text).map(PortAddress.usb) }
        guard let rest = suffix(of: text, behind: "serial:"), rest.hasPrefix("/") else { return nil }
        guard let colon = rest.lastIndex(of: ":") else {
            return .serial(path: rest, SerialLine(baud: 9600, stopBits: stopBits))
        }
        guard let baud = Int(rest[rest.index(after: colon)...]), SerialLine.speeds.contains(baud) else { return nil }
        return .serial(path: String(rest[..<colon]), SerialLine(baud: baud, stopBits: stopBits))
    }

    private static func network(_ text: String) -> PortAddress? {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (1...65535).contains(port)
        else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        return host.isEmpty ? nil : .tcp(host: host, port: port)
    }

    private static func suffix(of text: String, behind prefix: String) -> String? {
        text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
    }
}
