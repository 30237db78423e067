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
