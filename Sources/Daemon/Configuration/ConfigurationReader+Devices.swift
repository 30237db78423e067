internal import Devices
internal import ESCPOS
internal import PayPoint
internal import ZVT
internal import ZVTSession

extension ConfigurationReader {
    func terminal(_ table: TableReader) -> TerminalConfiguration? {
        defer { table.finish() }
        let presets = TerminalProfile.Preset.allCases.map { (word: $0.rawValue, choice: $0) }
        var profile = TerminalProfile(
            table.choice("profile", presets) ?? .generic, password: password(table))
        if let text = table.optionalString("charset") {
            if let charset = CharacterSet(name: text) {
                profile.charset = charset
            } else {
                faults.add(table.key("charset"), "must be auto, cp437, latin-1, latin-9, utf-8 or zvt-7bit")
            }
        }
        if let abort = table.flag("supports-abort") { profile.supportsAbort = abort }
        if let closes = table.flag("closes-when-idle") { profile.idleCloseExpected = closes }
        if let printer = table.flag("prints-through-us") {
            if printer {
                profile.configuration.insert(.printCommands)
            } else {
                profile.configuration.remove(.printCommands)
            }
        }
        let address = address(table, AddressText.terminalRule) { address in
            switch address {
            case .tcp, .serial: true
            case .file, .usb: false
            }
        }
        guard let id = name(table), let address else { return nil }
        return TerminalConfiguration(id: id, address: address, profile: profile)
    }

    private func password(_ table: TableReader) -> Password {
        let written = table.optionalString("password")
        let credential = table.optionalString("password-credential")
        guard written == nil || credential == nil else {
            faults.add(table.key("password"), "must not be there beside password-credential")
            return .zero
        }
        if let credential { return password(inCredential: credential, table) }
        guard let written else { return .zero }
        guard let password = try? Password(written) else {
            faults.add(table.key("password"), "must be six digits")
            return .zero
        }
        return password
    }

    private func password(inCredential name: String, _ table: TableReader) -> Password {
        let key = table.key("password-credential")
        do throws(CredentialFault) {
            guard let text = try credentials.text(of: name) else { return .zero }
            guard let password = try? Password(text) else {
                faults.add(key, "the credential \(name) must be six digits")
                return .zero
            }
            return password
        } catch {
            faults.add(key, error.reason)
            return .zero
        }
    }

    /// No two devices have the same name.
    private func name(_ table: TableReader) -> DeviceID? {
        guard let id = table.identifier("id", DeviceID.self) else { return nil }
        if let first = names.claim("\(id)", for: table.path) {
            faults.add(table.key("id"), "\(first) has the name \(id) already")
        }
        return id
    }

    /// No two devices have the same address.
    private func address(_ table: TableReader, _ rule: String, suits: (PortAddress) -> Bool) -> PortAddress? {
        let text = table.string("address")
        let stopBits = table.integer("stop-bits", default: 2, in: 1...2)
        guard !text.isEmpty else { return nil }
        guard let address = AddressText.address(text, stopBits: stopBits), suits(address) else {
            faults.add(table.key("address"), rule)
            return nil
        }
        if let first = addresses.claim(AddressText.place(address), for: table.path) {
            faults.add(table.key("address"), "\(first) is at this address already")
        }
        return address
    }

    func printer(_ table: TableReader) -> PrinterConfiguration? {
        defer { table.finish() }
        let presets = PrinterProfile.presets.map { (word: $0.name, choice: $0) }
        var profile = table.choice("profile", presets) ?? .epson80
        profile.columns = table.integer("columns", default: profile.columns, in: 24...64)
        readCodePage(table, into: &profile)
        readStatus(table, into: &profile)
        let drawer = table.table("drawer").flatMap { readDrawer($0, into: &profile) }
        let address = address(table, AddressText.printerRule) { _ in true }
        guard let id = name(table), let address else { return nil }
        return PrinterConfiguration(
            id: id, address: address, profile: profile, drawer: drawer?.id,
            drawerOpenSeconds: drawer?.openSeconds ?? PrinterConfiguration.usualDrawerOpenSeconds)
    }

    private func readStatus(_ table: TableReader, into profile: inout PrinterProfile) {
        let channels: [(word: String, choice: StatusChannel)] = [
            ("automatic", .automatic), ("polled", .polled), ("none", .none),
        ]
        guard let channel = table.choice("status", channels) else { return }
        profile.status = channel
        // What says nothing confirms nothing.
        if channel == .none { profile.completion = .none }
    }

    private func readCodePage(_ table: TableReader, into profile: inout PrinterProfile) {
        let pages: [(word: String, choice: CodePage)] = [
            ("cp437", .cp437), ("cp850", .cp850), ("cp858", .cp858), ("wpc1252", .wpc1252),
        ]
        if let page = table.choice("code-page", pages) { profile.codePage = page }
        let preset = profile.codePageNumbers[profile.codePage].map(Int.init)
        let number = table.integer("code-page-number", default: preset ?? -1, in: 0...255)
        if let number = UInt8(exactly: number) {
            profile.codePageNumbers[profile.codePage] = number
        } else {
            faults.add(
                table.key("code-page-number"), "is needed: the profile does not know this printer's number for it")
        }
    }

    private func pin(_ table: TableReader) -> DrawerPulse.Pin {
        switch table.integer("pin", default: 2, in: 2...5) {
        case 2: return .two
        case 5: return .five
        default:
            faults.add(table.key("pin"), "must be 2 or 5, the two pins of the connector that fire a drawer")
            return .two
        }
    }

    private func readDrawer(_ table: TableReader, into profile: inout PrinterProfile) -> (
        id: DeviceID, openSeconds: Int
    )? {
        defer { table.finish() }
        let pin = pin(table)
        if let realTime = table.flag("real-time") { profile.hasRealTimePulse = realTime }
        let sensors: [(word: String, choice: DrawerSensor)] = [
            ("open-when-high", .openWhenHigh), ("open-when-low", .openWhenLow), ("none", .none),
        ]
        let sensor = table.choice("sensor", sensors) ?? .none
        profile.drawer = DrawerConfiguration(pulse: .standard(pin: pin), sensor: sensor)
        let openSeconds = table.integer(
            "open-seconds", default: PrinterConfiguration.usualDrawerOpenSeconds, in: 5...3600)
        return name(table).map { ($0, openSeconds) }
    }
}
