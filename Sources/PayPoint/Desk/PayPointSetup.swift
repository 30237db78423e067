/// What a desk works with: the devices by their configured names, and the registers.
public struct PayPointSetup: Sendable {
    public var issuer: ReceiptIssuer
    public var registers: [RegisterID: Register]
    public var terminals: [DeviceID: any CardTerminal]
    public var printers: [DeviceID: any ReceiptPrinter]
    public var drawers: [DeviceID: any CashDrawer]

    public init(
        issuer: ReceiptIssuer, registers: [RegisterID: Register], terminals: [DeviceID: any CardTerminal] = [:],
        printers: [DeviceID: any ReceiptPrinter] = [:], drawers: [DeviceID: any CashDrawer] = [:]
    ) {
        self.issuer = issuer
        self.registers = registers
        self.terminals = terminals
        self.printers = printers
        self.drawers = drawers
    }

    /// Why there is no device of this kind and name.
    func error(missing id: DeviceID, _ needed: DeviceStatus.Kind) -> PaymentError {
        let kinds: [(DeviceStatus.Kind, Bool)] = [
            (.terminal, terminals[id] != nil), (.printer, printers[id] != nil), (.drawer, drawers[id] != nil),
        ]
        guard let kind = kinds.first(where: \.1)?.0 else { return .unknownDevice(id) }
        return .wrongDevice(id, is: kind, needed: needed)
    }
}

/// A cash register (Kasse): it counts receipts and may have a drawer of its own.
public struct Register: Hashable, Sendable {
    public let id: RegisterID
    public let drawer: DeviceID?

    public init(id: RegisterID, drawer: DeviceID? = nil) {
        self.id = id
        self.drawer = drawer
    }
}
