import Archives

/// What a backup holds, for people.
enum BackupSheet {
    static func lines(_ report: BackupReport, _ screen: Screen) -> [String] {
        var lines = [screen.paint("Gesichert und vom Datenträger zurückgelesen.", .good)]
        if let fault = report.manifest.journal.fault {
            lines = [
                screen.paint("Gesichert, aber das Journal ist fehlerhaft: ", .bad) + PrintableText.clean(fault),
                "Ältere Sicherungen bleiben alle erhalten.",
            ]
        }
        var sheet = facts(report.file, report.encrypted, report.manifest)
        sheet.add("Größe", size(report.bytes))
        sheet.add("Entfernt", report.removed.isEmpty ? nil : "\(report.removed.count) ältere")
        lines += sheet.lines()
        if report.sameDisk {
            lines.append("Achtung: Die Sicherung liegt auf demselben Datenträger wie das Journal.")
        }
        return lines
    }

    static func lines(_ finding: BackupCheck.Finding, _ screen: Screen) -> [String] {
        let verdict =
            finding.fault.map {
                screen.paint("Das Journal in der Sicherung ist fehlerhaft: ", .bad) + PrintableText.clean($0)
            }
            ?? screen.paint("Die Sicherung ist in Ordnung.", .good)
        return [verdict] + facts(finding.file, finding.encrypted, finding.manifest).lines()
    }

    static func facts(_ file: String, _ encrypted: Bool, _ manifest: BackupManifest) -> Sheet {
        var sheet = Sheet()
        sheet.add("Datei", file)
        sheet.add("Von", MomentText.german(manifest.time))
        sheet.add("Verschlüsselt", encrypted ? "ja" : "nein")
        sheet.add("Einträge", "\(manifest.journal.sequence)")
        sheet.add("Letzter Hash", manifest.journal.sequence == 0 ? nil : manifest.journal.hash)
        sheet.add("Ohne", manifest.omitted.isEmpty ? nil : manifest.omitted.joined(separator: ", "))
        sheet.add("Passwörter", manifest.passwordsRemoved ? "entfernt, weil nicht verschlüsselt ist" : nil)
        return sheet
    }

    /// "1,2 MB"
    static func size(_ bytes: Int64) -> String {
        guard bytes >= 1000 else { return "\(bytes) Byte" }
        let units = ["kB", "MB", "GB", "TB"]
        var tenths = (bytes + 50) / 100
        var unit = 0
        while tenths >= 10_000, unit < units.count - 1 {
            tenths = (tenths + 500) / 1000
            unit += 1
        }
        return "\(tenths / 10),\(tenths % 10) \(units[unit])"
    }
}
