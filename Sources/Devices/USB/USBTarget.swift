/// The one printer an address stands for, found among what is plugged in.
struct USBTarget: Hashable, Sendable {
    let node: String
    let interface: USBPrinterInterface

    /// - Parameter devices: those the address names.
    /// - Throws: ``PortFailure/missing(path:)``, ``PortFailure/noPrinter(path:)``, or ``PortFailure/ambiguous(path:)``, for a
    ///   receipt must not come out at another counter.
    init(_ address: USBAddress, among devices: [USBDevice]) throws(PortFailure) {
        guard !devices.isEmpty else { throw .missing(path: address.description) }
        let printers = devices.compactMap { device in
            USBPrinterInterface(
                among: USBDescriptors.interfaces(in: device.descriptors, configuration: device.configuration),
                of: device.identity
            ).map { (device.node, $0) }
        }
        guard let (node, interface) = printers.first else { throw .noPrinter(path: address.description) }
        guard printers.count == 1 else { throw .ambiguous(path: address.description) }
        self.node = node
        self.interface = interface
    }
}
