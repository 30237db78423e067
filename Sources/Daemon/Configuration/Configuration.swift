public import Devices
public import PayPoint

/// Everything that the configuration file says, checked.
public struct Configuration: Sendable {
    public var stateDirectory: String
    public var socket: SocketConfiguration
    public var zone: String
    /// How long a stop waits for payments under way.
    public var stopSeconds: Int
    public var issuer: ReceiptIssuer
    public var registers: [Register]
    public var terminals: [TerminalConfiguration]
    public var printers: [PrinterConfiguration]
    public var access: [AccessRule]
    public var receivables: ReceivablesConfiguration
    /// `nil` where no backups are to be made.
    public var backup: BackupConfiguration?
    /// When the office is open; an update of the box keeps out of it.
    public var opening: OpeningHours
    /// `nil` where nothing is said of updates.
    public var update: UpdateConfiguration?
    /// Nothing that it does is real: everything it prints says so.
    public var isTest: Bool

    package init(
        stateDirectory: String, socket: SocketConfiguration, zone: String, stopSeconds: Int, issuer: ReceiptIssuer,
        registers: [Register], terminals: [TerminalConfiguration], printers: [PrinterConfiguration],
        access: [AccessRule], receivables: ReceivablesConfiguration = ReceivablesConfiguration(),
        backup: BackupConfiguration? = nil, opening: OpeningHours = OpeningHours(),
        update: UpdateConfiguration? = nil, isTest: Bool = false
    ) {
        self.stateDirectory = stateDirectory
        self.socket = socket
        self.zone = zone
        self.stopSeconds = stopSeconds
        self.issuer = issuer
        self.registers = registers
        self.terminals = terminals
        self.printers = printers
        self.access = access
        self.receivables = receivables
        self.backup = backup
        self.opening = opening
        self.update = update
        self.isTest = isTest
    }
}

/// Where front ends reach the daemon.
public struct SocketConfiguration: Hashable, Sendable {
    public var path: String
    /// The permission bits of the socket file, 0o660 for owner and group.
    public var mode: UInt32
    /// The group that owns the socket file; the daemon's own without it.
    public var group: String?

    package init(path: String, mode: UInt32, group: String? = nil) {
        self.path = path
        self.mode = mode
        self.group = group
    }
}

/// What is special about a city's receivables.
public struct ReceivablesConfiguration: Sendable {
    public var pattern: KassenzeichenPattern
    public var rules: SettlementRules

    package init(pattern: KassenzeichenPattern = .any, rules: SettlementRules = SettlementRules()) {
        self.pattern = pattern
        self.rules = rules
    }
}

/// Something wrong in the configuration file.
public struct ConfigurationFault: Hashable, Sendable, CustomStringConvertible {
    /// Where, "terminal[2].address".
    public let key: String
    /// What is wrong and what would be right.
    public let reason: String

    public var description: String { "\(key): \(reason)" }
}

/// All that is wrong in a configuration file.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    public let faults: [ConfigurationFault]

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
