/// Where a device is reached.
public enum PortAddress: Hashable, Sendable, CustomStringConvertible {
    /// A network device; the port is 1 to 65535.
    case tcp(host: String, port: Int)
    /// A serial line: a tty, whether behind a UART, a USB adapter, CDC-ACM or a pty.
    case serial(path: String, SerialLine)
    /// A printer that the kernel shows as a character device, /dev/usb/lp0.
    case file(path: String)
    /// A printer on USB, without the kernel's printer driver.
    case usb(USBAddress)

    public var description: String {
        switch self {
        case .tcp(let host, let port): "tcp:\(host):\(port)"
        case .serial(let path, let line): "serial:\(path):\(line.baud)"
        case .file(let path): "file:\(path)"
        case .usb(let address): address.description
        }
    }
}
