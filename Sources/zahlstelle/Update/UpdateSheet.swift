import Updates

/// What there is to say of a box's updates, for people.
enum UpdateSheet {
    static func lines(_ report: UpdateReport, _ screen: Screen) -> [String] {
        let state = report.state
        var sheet = Sheet()
        sheet.add("Version", report.running)
        if let trial = state.trial {
            sheet.add("Auf Probe", "\(trial.version), statt \(trial.from), seit \(MomentText.german(trial.at))")
            for fault in trial.faults { sheet.add("Noch nicht gut", fault.german) }
        } else if let installed = state.installed {
            sheet.add("Wartet", "\(installed.version), installiert \(MomentText.german(installed.at))")
            sheet.add("Warum", why(state))
            sheet.add("Frühestens", state.waiting?.next.map(MomentText.german))
        }
        if let last = state.last {
            sheet.add("Zuletzt", "\(last.version), \(MomentText.german(last.at)): \(words(last.kind))")
            for fault in last.faults { sheet.add("Grund", fault.german) }
        }
        return sheet.lines()
    }

    private static func why(_ state: UpdateState) -> String {
        if state.schedule.isHeld { return WaitReason.held.words.german }
        return state.waiting?.text.german ?? "wird in den nächsten Minuten angesehen"
    }

    private static func words(_ kind: UpdateState.Outcome.Kind) -> String {
        switch kind {
        case .proven: "hat sich bewährt"
        case .failed: "hat sich nicht bewährt, die Version davor läuft wieder"
        case .returned: "ein Techniker ging auf diese Version zurück"
        case .stayed: "diese Version kann das Journal nicht mehr lesen; die neuere läuft weiter"
        case .discarded: "wurde nicht gestartet, ein Techniker hat sie verworfen"
        }
    }
}
