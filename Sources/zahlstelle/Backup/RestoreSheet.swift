import Archives

/// What was restored, and what people have to decide now.
enum RestoreSheet {
    static func lines(_ report: RestoreReport, _ screen: Screen) -> [String] {
        var sheet = Sheet()
        sheet.add("Sicherung von", MomentText.german(report.manifest.time))
        sheet.add("Letzter Eintrag", "\(report.manifest.journal.sequence)")
        sheet.add("Vermerk", "Eintrag \(report.entry), journal.restored")
        sheet.add("Verzeichnis", report.state)
        sheet.add("Beiseite gelegt", report.aside)
        sheet.add("Eingerichtet", report.configured.isEmpty ? nil : report.configured.joined(separator: ", "))
        sheet.add("Weicht ab, daneben", report.beside.isEmpty ? nil : report.beside.joined(separator: ", "))
        var lines = [screen.paint("Wiederhergestellt und geprüft.", .good)] + sheet.lines()
        if report.state != report.manifest.state, !report.configured.isEmpty {
            lines.append("Die Konfiguration aus der Sicherung nennt ein anderes Verzeichnis, \(report.manifest.state):")
            lines.append("bitte vor dem Start in [daemon] ändern: state = \"\(report.state)\"")
        }
        if report.manifest.passwordsRemoved, !report.configured.isEmpty {
            lines.append("Die Passwörter der Terminals fehlen in der Konfiguration: bitte eintragen.")
        }
        lines += ["", "Was seit \(MomentText.german(report.manifest.time)) geschah, fehlt im Journal. Vor dem Öffnen:"]
        lines += [
            "- Kartenzahlungen: Beim Start nennt jedes Terminal nur seine letzte Buchung. Die übrigen zeigt sein",
            "  Kassenschnitt; er weicht um sie vom Journal ab. Belege der Händler aufheben.",
            "- Bargeld: Jede Kasse zählen; die Differenz ist das, was seitdem bar eingenommen und ausgezahlt wurde.",
            "- Belegnummern, Verkäufe, Abschlüsse und Abrechnungsläufe zählen ab der Sicherung weiter: Nummern, die",
            "  schon vergeben waren, gibt es noch einmal. Zu unterscheiden sind sie an Zeit und Prüfzeichen des Belegs.",
            "- Fachverfahren: Wer eine Zahlung von seitdem noch einmal anfragt, bezahlt sie noch einmal.",
            "- Stadtkasse: Welche Übergaben seit der Sicherung liefen, dort erfragen, bevor wieder abgerechnet wird.",
        ]
        return lines
    }
}
