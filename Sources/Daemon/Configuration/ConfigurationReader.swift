internal import Devices
internal import PayPoint
internal import TOMLKit
internal import Varlink

#if canImport(Glibc)
    internal import Glibc
#endif

/// Reads the configuration file. The file's keys are explained in zahlstelled.toml(5).
public struct ConfigurationReader {
    let faults = FaultList()

    /// - Throws: ``ConfigurationError`` with everything that is wrong.
    public static func read(_ text: String) throws(ConfigurationError) -> Configuration {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let position = error.source.begin
            throw ConfigurationError(faults: [
                ConfigurationFault(key: "line \(position.line), column \(position.column)", reason: error.description)
            ])
        } catch {
            throw ConfigurationError(faults: [ConfigurationFault(key: "file", reason: "\(error)")])
        }
        let reader = ConfigurationReader()
        let configuration = reader.configuration(TableReader(table, path: "", faults: reader.faults))
        guard reader.faults.faults.isEmpty else { throw ConfigurationError(faults: reader.faults.faults) }
        return configuration
    }

    private func configuration(_ root: TableReader) -> Configuration {
        let daemon = root.table("daemon") ?? missing(root, "daemon")
        let issuer = root.table("issuer") ?? missing(root, "issuer")
        let configuration = Configuration(
            stateDirectory: absolute(daemon, "state"), socket: socket(daemon), zone: zone(daemon),
            stopSeconds: daemon.integer("stop-seconds", default: 60, in: 1...600), issuer: self.issuer(issuer),
            registers: root.tables("register").compactMap(register),
            terminals: root.tables("terminal").compactMap(terminal),
            printers: root.tables("printer").compactMap(printer),
            access: access(root, daemon))
        daemon.finish()
        issuer.finish()
        root.finish()
        check(configuration)
        // A printer that could not be read may be the one with the drawer.
        if !faults.faults.contains(where: { $0.key.hasPrefix("printer") }) { checkDrawers(configuration) }
        return configuration
    }

    private func missing(_ root: TableReader, _ name: String) -> TableReader {
        faults.add("[\(name)]", "is missing")
        return TableReader(TOMLTable(), path: name, faults: FaultList())
    }

    private func absolute(_ table: TableReader, _ name: String, default preset: String? = nil) -> String {
        let path = table.string(name, default: preset)
        if !path.isEmpty, !path.hasPrefix("/") { faults.add(table.key(name), "must be an absolute path") }
        return path
    }

    private func socket(_ daemon: TableReader) -> SocketConfiguration {
        let text = daemon.string("socket-mode", default: "0660")
        let mode = UInt32(text, radix: 8)
        if mode == nil || mode ?? 0 > 0o777 { faults.add(daemon.key("socket-mode"), "must be octal, \"0660\"") }
        let group = daemon.optionalString("socket-group")
        if let group, Self.group(group) == nil { faults.add(daemon.key("socket-group"), "there is no group \(group)") }
        return SocketConfiguration(
            path: absolute(daemon, "socket", default: "/run/zahlstelle/zahlstelle.sock"), mode: mode ?? 0o660,
            group: group)
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
            footer: table.strings("footer"),
            wordsAbove: Cents(Int64(table.integer("words-above-cents", default: 10_000, in: 0...100_000_000))))
    }

    private func register(_ table: TableReader) -> Register? {
        defer { table.finish() }
        let drawer = table.optionalString("drawer").map { text in
            let id = DeviceID(text)
            if id == nil { faults.add(table.key("drawer"), "must be " + IdentifierRule.text) }
            return id
        }
        return table.identifier("id", RegisterID.self).map { Register(id: $0, drawer: drawer ?? nil) }
    }

    private func access(_ root: TableReader, _ daemon: TableReader) -> [AccessRule] {
        let rules = root.tables("access").map { table in
            defer { table.finish() }
            return AccessRule(
                methods: methods(table), users: accounts(table, "users", Self.user),
                groups: accounts(table, "groups", Self.group))
        }
        guard rules.isEmpty else { return rules }
        // Without a rule, whoever may open the socket by its group may use all of it.
        let group = daemon.optionalString("socket-group").flatMap(Self.group) ?? getgid()
        return [AccessRule(methods: ["*"], users: [0, getuid()], groups: [group])]
    }

    /// Accounts are written by name or number.
    private static func user(_ name: String) -> UInt32? { UInt32(name) ?? SystemAccounts.userID(named: name) }
    private static func group(_ name: String) -> UInt32? { UInt32(name) ?? SystemAccounts.groupID(named: name) }

    private func methods(_ table: TableReader) -> [String] {
        let methods = table.strings("methods")
        if methods.isEmpty { faults.add(table.key("methods"), "must name at least one method, \"*\" for all") }
        return methods
    }

    private func accounts(_ table: TableReader, _ name: String, _ number: (String) -> UInt32?) -> Set<UInt32> {
        Set(
            table.strings(name).compactMap { account in
                let found = number(account)
                if found == nil { faults.add(table.key(name), "there is no account \(account)") }
                return found
            })
    }

    /// What no table can tell by itself.
    private func check(_ configuration: Configuration) {
        if configuration.registers.isEmpty { faults.add("[[register]]", "at least one register is needed") }
        let drawers = configuration.printers.compactMap(\.drawer)
        let devices = configuration.terminals.map(\.id) + configuration.printers.map(\.id) + drawers
        for id in Set(devices) where devices.filter({ $0 == id }).count > 1 {
            faults.add("id", "the name \(id) is given to more than one device")
        }
        let registers = configuration.registers.map(\.id)
        for id in Set(registers) where registers.filter({ $0 == id }).count > 1 {
            faults.add("register.id", "the name \(id) is given to more than one register")
        }
    }

    private func checkDrawers(_ configuration: Configuration) {
        let drawers = configuration.printers.compactMap(\.drawer)
        for register in configuration.registers {
            if let drawer = register.drawer, !drawers.contains(drawer) {
                faults.add("register.drawer", "no printer has a drawer \(drawer)")
            }
        }
    }
}
