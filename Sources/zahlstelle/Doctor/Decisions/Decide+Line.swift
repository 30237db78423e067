import Glibc

extension Decide {
    /// - Parameters:
    ///   - account: the daemon's; `nil` where nobody knows it.
    ///   - isUp: the daemon runs, so that what it has open is its own.
    static func line(_ line: LineFacts, for account: Account?, isUp: Bool) -> [Finding] {
        switch line.place {
        case .network(nil): return []
        case .network(let answer?): return [network(line, answer)]
        case .missing(let candidates): return [missing(line, candidates)]
        case .node(let node):
            return [self.node(line, node, isUp: isUp), account.map { permissions(line, node, $0) }, udev(line, node)]
                .compactMap {
                    $0
                }
        }
    }

    private static func network(_ line: LineFacts, _ answer: NetworkAnswer) -> Finding {
        let cable = Words(
            "Strom, Netzkabel und Adresse des Geräts prüfen", "Check the device's power, network cable and address")
        let text: Words
        switch answer {
        case .accepts:
            return .ok(
                .node, line.device, Words("\(line.address) nimmt Verbindungen an", "\(line.address) takes connections"))
        case .unknownHost: text = Words("der Name ist unbekannt", "the name is unknown")
        case .silent: text = Words("antwortet nicht", "does not answer")
        case .refused: text = .system(ECONNREFUSED)
        case .failed(let code): text = .system(code)
        }
        return .fail(.node, line.device, .name("\(line.address): ") + text, cable)
    }

    private static func missing(_ line: LineFacts, _ candidates: [String]) -> Finding {
        let plug = Words("Kabel stecken und Gerät einschalten", "Plug it in and switch it on")
        let seen = candidates.joined(separator: ", ")
        return .fail(
            .node, line.device, Words("\(line.address) ist nicht da", "\(line.address) is not there"),
            candidates.isEmpty
                ? plug : plug + Words("; gesteckt ist: \(seen)", "; what is plugged in: \(seen)"))
    }

    private static func node(_ line: LineFacts, _ node: NodeFacts, isUp: Bool) -> Finding {
        guard !node.isEmptyPort else {
            return .fail(
                .node, line.device,
                Words("\(node.path) ist ein Anschluss ohne Baustein", "\(node.path) is a port without a chip"),
                Words("Einen anderen Anschluss eintragen", "Configure another port"))
        }
        let others = node.holders.filter { !isUp || $0.name != "zahlstelled" }
        guard others.isEmpty else {
            let names = others.map { "\($0.name) (\($0.process))" }.joined(separator: ", ")
            return .fail(
                .node, line.device, Words("\(node.path) ist belegt von \(names)", "\(node.path) is held by \(names)"),
                Words("Dieses Programm beenden", "End this program"))
        }
        let driver = node.driver.map { Words(", Treiber \($0)", ", driver \($0)") } ?? .name("")
        return .ok(.node, line.device, .name(node.path) + driver)
    }

    private static func permissions(_ line: LineFacts, _ node: NodeFacts, _ account: Account) -> Finding {
        guard !account.mayUse(node) else {
            return .ok(
                .permissions, line.device, Words("\(account.name) darf sie öffnen", "\(account.name) may open it"))
        }
        let mode = String(node.mode & 0o7777, radix: 8)
        return .fail(
            .permissions, line.device,
            Words(
                "\(account.name) darf \(node.path) nicht öffnen (0\(mode), Gruppe \(node.group))",
                "\(account.name) may not open \(node.path) (0\(mode), group \(node.group))"),
            Words(
                "Die Regeln von udev einspielen: udevadm trigger; sonst das Konto in die Gruppe aufnehmen",
                "Apply udev's rules: udevadm trigger; else put the account into the group"))
    }

    /// Nothing where udev is not there, and for what is no device of udev's, such as a pseudo terminal.
    private static func udev(_ line: LineFacts, _ node: NodeFacts) -> Finding? {
        guard node.hasUdev, let properties = node.udev else { return nil }
        let links = (properties["DEVLINKS"] ?? "").split(separator: " ").map(String.init)
        let told = [properties["ZAHLSTELLE_KIND"], properties["ZAHLSTELLE_ROLE"]].compactMap { $0 }
        let what = told.isEmpty ? Words("bekannt", "known") : .name(told.joined(separator: ", "))
        let stable = links.first { $0.hasPrefix("/dev/zahlstelle/") } ?? links.first { $0.contains("/by-id/") }
        // Names that the kernel counts change with the order in which things are plugged in.
        let isCounted = ["/ttyUSB", "/ttyACM", "/usb/lp"].contains { line.address.contains($0) }
        guard isCounted, let stable else { return .ok(.udev, line.device, what) }
        return .warn(
            .udev, line.device,
            Words(
                "\(line.address) heißt nach dem Umstecken anders", "\(line.address) changes its name when plugged anew"),
            Words("In zahlstelled.toml eintragen: \(stable)", "Write into zahlstelled.toml: \(stable)"))
    }
}
