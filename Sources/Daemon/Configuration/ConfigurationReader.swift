internal import Devices
internal import PayPoint
internal import TOMLKit
internal import Varlink

/// Reads the configuration file. The file's keys are explained in zahlstelled.toml(5).
public struct ConfigurationReader {
    /// The longest path of a Unix socket, in bytes: sun_path holds 108 with the zero that ends it (unix(7)).
    private static let socketPathMax = 107

    let credentials: Credentials
    let faults = FaultList()
    let names = Claims()
    let addresses = Claims()
    private let registerNames = Claims()

    /// - Parameter credentials: what systemd keeps for the daemon; passwords may be there and not in the text.
    /// - Throws: ``ConfigurationError`` with everything that is wrong.
    public static func read(
        _ text: String, credentials: Credentials = Credentials()
    ) throws(ConfigurationError) -> Configuration {
        try reading(text, credentials: credentials).whole()
    }

    static func reading(_ text: String, credentials: Credentials) -> ConfigurationReading {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let position = error.source.begin
            let place = "line \(position.line), column \(position.column)"
            return ConfigurationReading(nil, faults: [ConfigurationFault(key: place, reason: error.description)])
        } catch {
            return ConfigurationReading(nil, faults: [ConfigurationFault(key: "file", reason: "\(error)")])
        }
        let reader = ConfigurationReader(credentials: credentials)
        let configuration = reader.configuration(TableReader(table, path: "", faults: reader.faults))
        return ConfigurationReading(configuration, faults: reader.faults.faults)
    }

    private func configuration(_ root: TableReader) -> Configuration {
        let daemon = root.table("daemon") ?? missing(root, "daemon")
        let issuer = root.table("issuer") ?? missing(root, "issuer")
        let configuration = Configuration(
            stateDirectory: absolute(daemon, "state"), socket: socket(daemon), zone: zone(daemon),
            stopSeconds: daemon.integer("stop-seconds", default: 60, in: 1...600), issuer: self.issuer(issuer),
            registers: registers(root),
            terminals: root.tables("terminal").compactMap(terminal),
            printers: root.tables("printer").compactMap(printer),
            access: access(root, daemon), receivables: receivables(root), backup: backup(root),
            opening: opening(root), update: update(root), isTest: daemon.flag("test") ?? false)
        daemon.finish()
        issuer.finish()
        root.finish()
        // A printer that could not be read may be the one with the drawer.
        if !faults.faults.contains(where: { $0.key.hasPrefix("printer") }) { checkDrawers(configuration) }
        return configuration
    }

    private func missing(_ root: TableReader, _ name: String) -> TableReader {
        faults.add("[\(name)]", "is missing")
        return TableReader(TOMLTable(), path: name, faults: FaultList())
    }

    func absolute(_ table: TableReader, _ name: String, default preset: String? = nil) -> String {
        let path = table.string(name, default: preset)
        // A required path that is empty is a fault already.
        if !path.hasPrefix("/"), !path.isEmpty || preset != nil {
            faults.add(table.key(name), "must be an absolute path")
        }
        return path
    }

    private func socket(_ daemon: TableReader) -> SocketConfiguration {
        let text = daemon.string("socket-mode", default: "0660")
        let mode = UInt32(text, radix: 8)
        if mode == nil || mode ?? 0 > 0o777 { faults.add(daemon.key("socket-mode"), "must be octal, \"0660\"") }
        let group = daemon.optionalString("socket-group")
        if let group, Self.group(group) == nil { faults.add(daemon.key("socket-group"), "there is no group \(group)") }
        let path = absolute(daemon, "socket", default: "/run/zahlstelle/zahlstelle.sock")
        if path.utf8.count > Self.socketPathMax {
            faults.add(
                daemon.key("socket"),
                "has \(path.utf8.count) bytes; the path of a socket has at most \(Self.socketPathMax)")
        }
        return SocketConfiguration(path: path, mode: mode ?? 0o660, group: group)
    }

    private func zone(_ daemon: TableReader) -> String {
        let zone = daemon.string("time-zone", default: "Europe/Berlin")
        if !SystemClock.knows(zone) { faults.add(daemon.key("time-zone"), "there is no time zone \(zone)") }
        return zone
    }

    private func issuer(_ table: TableReader) -> ReceiptIssuer {
        ReceiptIssuer(
            authority: table.string("authority"), payPoint: table.string("pay-point"),
            details: table.strings("details"),
            footer: table.strings("footer"), iban: iban(table),
            wordsAbove: Cents(Int64(table.integer("words-above-cents", default: 10_000, in: 0...100_000_000))))
    }

    private func iban(_ issuer: TableReader) -> IBAN? {
        guard let text = issuer.optionalString("iban") else { return nil }
        let iban = IBAN(text)
        if iban == nil { faults.add(issuer.key("iban"), "is no IBAN: its length or its check digits are wrong") }
        return iban
    }

    private func registers(_ root: TableReader) -> [Register] {
        let tables = root.tables("register")
        if tables.isEmpty, !faults.faults.contains(where: { $0.key == "register" }) {
            faults.add("[[register]]", "at least one register is needed")
        }
        return tables.compactMap(register)
    }

    private func register(_ table: TableReader) -> Register? {
        defer { table.finish() }
        let drawer = table.optionalString("drawer").map { text in
            let id = DeviceID(text)
            if id == nil { faults.add(table.key("drawer"), "must be " + IdentifierRule.text) }
            return id
        }
        guard let id = table.identifier("id", RegisterID.self) else { return nil }
        if let first = registerNames.claim("\(id)", for: table.path) {
            faults.add(table.key("id"), "\(first) has the name \(id) already")
        }
        return Register(id: id, drawer: drawer ?? nil)
    }

    /// A group, written by name or number.
    static func group(_ name: String) -> UInt32? { UInt32(name) ?? SystemAccounts.groupID(named: name) }

    private func checkDrawers(_ configuration: Configuration) {
        let drawers = configuration.printers.compactMap(\.drawer)
        for register in configuration.registers {
            if let drawer = register.drawer, !drawers.contains(drawer) {
                faults.add("register.drawer", "no printer has a drawer \(drawer)")
            }
        }
    }
}
