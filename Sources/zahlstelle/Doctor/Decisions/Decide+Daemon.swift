import Interface

/// What is wrong, from facts alone.
enum Decide {
    static func absence(_ absence: DaemonAbsence) -> [Finding] {
        let log = absence.log.isEmpty ? "" : " [\(absence.log.joined(separator: " | "))]"
        return [
            .fail(
                .daemon, nil, absence.reason + .name(log),
                Words(
                    "Ansehen: journalctl -u zahlstelled; starten: systemctl start zahlstelled",
                    "Look: journalctl -u zahlstelled; start: systemctl start zahlstelled"))
        ]
    }

    static func presence(_ facts: DaemonFacts) -> Finding {
        .ok(.daemon, nil, Words("\(facts.version) antwortet", "\(facts.version) answers"))
    }

    static func configuration(_ file: String, _ faults: [String]) -> [Finding] {
        guard !faults.isEmpty else { return [.ok(.configuration, file, Words("in Ordnung", "in order"))] }
        return faults.map { fault in
            .fail(
                .configuration, file, .name(fault),
                Words(
                    "Berichtigen und prüfen: zahlstelled --check --config \(file)",
                    "Correct it and check: zahlstelled --check --config \(file)"))
        }
    }

    /// A unit that this machine does not have is no finding: a daemon may be run in other ways.
    static func unit(_ unit: UnitFacts) -> Finding? {
        guard unit.load != "not-found" else { return nil }
        let state = "\(unit.active) (\(unit.sub)), \(unit.file)"
        guard unit.load == "loaded" else {
            return .fail(
                .unit, unit.name, .name(unit.load),
                Words("Ansehen: systemctl status \(unit.name)", "Look: systemctl status \(unit.name)"))
        }
        guard unit.active == "active" || unit.active == "reloading" else {
            return .fail(
                .unit, unit.name, .name("\(state), \(unit.result)"),
                Words("Starten: systemctl start \(unit.name)", "Start it: systemctl start \(unit.name)"))
        }
        guard unit.file != "disabled" else {
            return .warn(
                .unit, unit.name,
                Words("läuft, startet aber nicht mit der Maschine", "runs, but does not start with the machine"),
                Words("systemctl enable \(unit.name)", "systemctl enable \(unit.name)"))
        }
        return .ok(.unit, unit.name, .name(state))
    }

    static func image(_ image: ImageFacts) -> Finding {
        .ok(.image, nil, .name("\(image.name) \(image.version)"))
    }

    static func journal(_ answer: Answer<OrgZahlstellePayments.GetJournalState.Reply>) -> Finding {
        guard let reply = answer.value else { return silent(.journal, nil, answer) }
        guard let trouble = reply.trouble else {
            return .ok(.journal, nil, Words("nimmt Einträge an", "takes entries"))
        }
        let since = MomentText.german(trouble.since)
        return .fail(
            .journal, nil, Words("\(trouble.text), seit \(since)", "it takes nothing since \(since): \(trouble.text)"),
            .journalUnavailable)
    }

    static func chain(_ answer: Answer<ChainFacts>) -> Finding {
        guard let chain = answer.value else { return silent(.chain, nil, answer) }
        guard let fault = chain.fault else {
            return .ok(.chain, nil, Words("\(chain.entries) Einträge in Ordnung", "\(chain.entries) entries in order"))
        }
        return .fail(
            .chain, nil,
            Words(
                "fehlerhaft hinter \(chain.entries) guten Einträgen: \(fault)",
                "faulty behind \(chain.entries) good entries: \(fault)"),
            Words(
                "Nichts löschen. Das Zustandsverzeichnis sichern und melden; mehr zeigt: zahlstelle journal verify",
                "Delete nothing. Keep a copy of the state directory and report it; more shows: zahlstelle journal verify"
            ))
    }

    static func doubts(_ answer: Answer<[OrgZahlstelleDaemon.Activity]>) -> [Finding] {
        guard let activities = answer.value else { return [silent(.doubts, nil, answer)] }
        let doubts = activities.filter { $0.kind == .doubt }
        guard !doubts.isEmpty else {
            return [.ok(.doubts, nil, Words("keine Zahlung im Zweifel", "no payment in doubt"))]
        }
        return doubts.map { doubt in
            .warn(
                .doubts, doubt.name, Words(doubt.text, doubt.english),
                doubt.name.map(Words.stateOfPayment)
                    ?? Words("Ansehen: zahlstelle status", "Look: zahlstelle status"))
        }
    }

    static func silent<Value>(_ check: Check, _ subject: String?, _ answer: Answer<Value>) -> Finding {
        guard case .silent(let why) = answer else { return .unknown(check, subject, .name("")) }
        return .unknown(check, subject, why)
    }
}
