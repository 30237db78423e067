import PayPoint
import Updates

extension Decide {
    /// - Parameters:
    ///   - running: the version that runs.
    ///   - now: seconds since 1970.
    static func update(_ state: UpdateState, running: String, now: Int64) -> Finding {
        let status = Words("Ansehen: zahlstelle update status", "Look: zahlstelle update status")
        if let trial = state.trial {
            return .ok(
                .update, trial.version, Words("auf Probe, \(trial.starts). Start", "on trial, start \(trial.starts)"))
        }
        if let installed = state.installed {
            let days = max(0, now - (Timestamp(iso8601: installed.at)?.seconds ?? now)) / 86_400
            let why = state.waiting?.text ?? .init(german: "", english: "")
            let text = Words(
                "wartet seit \(days) Tagen. \(why.german)", "has waited for \(days) days. \(why.english)")
            return days >= DoctorLimits.updateWarnDays
                ? .warn(.update, installed.version, text, status) : .ok(.update, installed.version, text)
        }
        if let last = state.last, last.kind == .stayed {
            let why = last.faults.first ?? .init(german: "", english: "")
            return .warn(
                .update, running,
                Words(
                    "ein Weg zurück ging nicht: Version \(last.version) kann das Journal nicht lesen. \(why.german)",
                    "a way back failed: version \(last.version) cannot read the journal. \(why.english)"),
                Words(
                    "Eine neuere Version einspielen: zahlstelle update install BÜNDEL",
                    "Install a newer version: zahlstelle update install BUNDLE"))
        }
        if let last = state.last, last.kind == .failed {
            let why = last.faults.first ?? .init(german: "", english: "")
            return .warn(
                .update, last.version,
                Words("hat sich nicht bewährt. \(why.german)", "did not prove itself. \(why.english)"),
                Words(
                    "Eine neuere Version einspielen oder es noch einmal versuchen: zahlstelle update install BÜNDEL --again",
                    "Install a newer version, or try again: zahlstelle update install BUNDLE --again"))
        }
        return .ok(.update, running, Words("keines wartet", "none waits"))
    }

    /// A window that lies inside the opening hours, or leaves less than the margin before them.
    static let updatesNeverStart = Finding.warn(
        .update, nil, Words("das Fenster ist nie offen", "the window is never open"),
        Words(
            "In den nächsten zwei Wochen liegt [update] window ganz in den Öffnungszeiten oder ihrem Vorlauf; in zahlstelled.toml ändern.",
            "In the next two weeks [update] window lies wholly inside the opening hours or their margin; change it in zahlstelled.toml."
        ))
}
