import Interface
import PayPoint

extension Decide {
    static func connection(_ device: OrgZahlstelleDevices.Device) -> Finding {
        let since = MomentText.german(device.since)
        switch device.connection {
        case .connected:
            return .ok(.connection, device.id, Words("verbunden", "connected"))
        case .connecting:
            return .warn(
                .connection, device.id, Words("wird verbunden", "is being connected"),
                Words("Gleich noch einmal prüfen", "Check again in a moment"))
        case .disconnected:
            return .fail(
                .connection, device.id,
                Words("\(device.text), seit \(since)", "not connected since \(since): \(device.text)"),
                Words("Kabel, Strom und Adresse des Geräts prüfen", "Check the device's cable, power and address"))
        }
    }

    /// - Parameter isBusy: something runs at the counter, so that a terminal may be at work.
    static func registration(_ name: String, _ answer: Answer<OrgZahlstelleTerminals.State>, isBusy: Bool) -> Finding {
        guard let state = answer.value else { return silent(.registration, name, answer) }
        let told = [state.terminalId, state.model, state.software].compactMap { $0 }.joined(separator: ", ")
        let which = told.isEmpty ? "" : " (\(told))"
        guard !state.ready else {
            guard let since = state.registeredSince.map(MomentText.german) else {
                return .ok(
                    .registration, name,
                    Words("meldet sich zu jeder Zahlung an\(which)", "registers for each payment\(which)"))
            }
            return .ok(.registration, name, Words("seit \(since)\(which)", "since \(since)\(which)"))
        }
        let text = Words(state.text, "not ready: \(state.text)")
        guard !isBusy else {
            return .warn(
                .registration, name, text,
                Words("Wenn der Vorgang vorbei ist, noch einmal prüfen", "Check again when it has ended its work"))
        }
        return .fail(
            .registration, name, text,
            Words(
                "zahlstelle terminal register \(name), dann diagnose und initialise",
                "zahlstelle terminal register \(name), then diagnose and initialise"))
    }

    /// Whether it has been as it is for so short that it may well be ready in a moment.
    static func isSettling(_ device: OrgZahlstelleDevices.Device, now: Int64) -> Bool {
        guard let since = MomentText.seconds(device.since) else { return false }
        return now - since < DoctorLimits.settleSeconds
    }

    static func trouble(_ name: String, _ state: OrgZahlstelleTerminals.State) -> Finding {
        guard let trouble = state.trouble else {
            return .ok(.trouble, name, Words("keiner, seit der Dienst läuft", "none since the daemon started"))
        }
        let at = MomentText.german(trouble.at)
        return .warn(
            .trouble, name, .name("\(at): \(trouble.text)"),
            Words(
                "Was gesprochen wurde: zahlstelle wire list --device \(name)",
                "What was said: zahlstelle wire list --device \(name)"))
    }

    /// - Parameters:
    ///   - payments: the newest, whatever their terminal.
    ///   - now: seconds since 1970-01-01T00:00:00Z.
    static func dayEnd(_ state: OrgZahlstelleTerminals.State, _ payments: [WirePayment], now: Int64) -> Finding {
        let closed = state.dayClosed.flatMap(MomentText.seconds)
        let open = payments.filter { $0.request.tender.terminal == state.terminal && $0.booked != nil }
            .compactMap { MomentText.seconds($0.changedAt) }.filter { $0 > closed ?? .min }.min()
        let last = state.dayClosed.map(MomentText.german)
        let text = Words(last.map { "zuletzt \($0)" } ?? "noch keiner", last.map { "last on \($0)" } ?? "none yet")
        guard let open, now - open > DoctorLimits.dayEndSeconds else { return .ok(.dayEnd, state.terminal, text) }
        let since = LocalTime.at(open).german
        return .warn(
            .dayEnd, state.terminal,
            text + Words(", Zahlungen offen seit \(since)", ", payments are open since \(since)"),
            Words(
                "zahlstelle terminal end-of-day \(state.terminal)", "zahlstelle terminal end-of-day \(state.terminal)"))
    }

    static func paper(_ name: String, _ answer: Answer<OrgZahlstellePrinter.GetState.Reply>) -> Finding {
        guard let state = answer.value else { return silent(.paper, name, answer) }
        guard state.ready else {
            return .fail(
                .paper, name, Words(state.text, "cannot print: \(state.text)"),
                Words(
                    "Papier einlegen, Deckel schließen; danach: zahlstelle printer test \(name)",
                    "Put paper in, close the cover; then: zahlstelle printer test \(name)"))
        }
        // The daemon's text is more than "bereit" where paper runs short.
        guard !state.text.contains("Papier") else {
            return .warn(
                .paper, name, Words(state.text, "ready, paper runs short"),
                Words("Eine neue Rolle bereitlegen", "Have a new roll at hand"))
        }
        return .ok(.paper, name, Words("bereit", "ready"))
    }

    static func drawer(_ name: String, _ answer: Answer<DrawerFacts>) -> Finding {
        guard let facts = answer.value else { return silent(.drawer, name, answer) }
        let calibrate = Words("zahlstelle drawer calibrate \(name)", "zahlstelle drawer calibrate \(name)")
        let text = Words(facts.state.german, facts.state.state.rawValue)
        switch facts.state.alarm {
        case .alwaysOpen, .notMoving: return .fail(.drawer, name, text, calibrate)
        case .leftOpen:
            return .warn(.drawer, name, text, Words("Die Lade schließen", "Close the drawer"))
        case nil: break
        }
        switch facts.state.state {
        case .noSensor: return .ok(.drawer, name, Words("kein Sensor eingestellt", "no sensor is set"))
        case .unknown:
            return .warn(
                .drawer, name, text, Words("Zuerst den Drucker in Ordnung bringen", "Put the printer in order first"))
        case .open, .closed:
            guard facts.sense.level != nil else {
                return .warn(
                    .drawer, name, Words("der Drucker nennt den Sensor nicht", "the printer does not tell the sensor"),
                    calibrate)
            }
            return .ok(.drawer, name, text)
        }
    }
}
