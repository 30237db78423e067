import Archives
import Glibc
import PayPoint

extension CommandFailure {
    static func backupNotConfigured(_ file: String) -> CommandFailure {
        CommandFailure(
            status: .noBackup, name: "backupNotConfigured",
            text: Words("In \(file) steht nicht, wohin gesichert wird.", "\(file) does not say where backups go."),
            advice: Words(
                "Den Abschnitt [backup] ergänzen: man zahlstelled.toml",
                "Add the section [backup]: man zahlstelled.toml"))
    }

    /// What stands in the way of a backup or a restore, and what to do about it.
    init(archives failure: ArchiveFailure) {
        switch failure {
        case .system(let path, let code):
            self.init(
                status: .failed, name: "systemError", text: .name("\(path): ") + .system(code),
                advice: code == EACCES || code == EPERM
                    ? Words(
                        "Als root oder als Benutzer des Dienstes aufrufen.", "Call it as root or as the daemon's user.")
                    : nil)
        case .target(let path, let code):
            self.init(
                status: .noBackup, name: code == ENOSPC || code == EDQUOT ? "targetFull" : "targetUnusable",
                text: Words("Es ist nicht gesichert. \(path): ", "Nothing was backed up. \(path): ") + .system(code),
                advice: Words(
                    "Ist der Datenträger eingehängt, beschreibbar und nicht voll? df -h; das Ziel steht in zahlstelled.toml unter [backup].",
                    "Is the disk mounted, writable and not full? df -h; the target stands in zahlstelled.toml under [backup]."
                ))
        case .taken(let path):
            self.init(
                status: .refused, name: "taken",
                text: Words(
                    "\(path) gibt es schon; überschrieben wird nichts.",
                    "\(path) is there already; nothing is overwritten."),
                advice: Words(
                    "Einen anderen Namen nennen; ohne Namen gleich noch einmal aufrufen.",
                    "Give another name; without a name call again in a moment."))
        case .stateDiskFull(let needed, let free):
            self.init(
                status: .noBackup, name: "stateDiskFull",
                text: Words(
                    "Es ist nicht gesichert: Auf dem Datenträger des Journals sind \(BackupSheet.size(free)) frei, gebraucht werden \(BackupSheet.size(needed)).",
                    "Nothing was backed up: the disk of the journal has \(free) bytes free, \(needed) are needed."),
                advice: Words("Platz schaffen: df -h", "Make room: df -h"))
        case .busy:
            self.init(
                status: .refused, name: "busy",
                text: Words(
                    "Gerade läuft schon eine Sicherung oder Wiederherstellung.", "Another backup or restore is at work."
                ))
        case .programMissing(let name):
            self.init(
                status: .noBackup, name: "programMissing",
                text: Words("Das Programm \(name) fehlt.", "The program \(name) is missing."),
                advice: Words("Einrichten: apt install \(name)", "Install it: apt install \(name)"))
        case .programFailed(let name, let said):
            self.init(
                status: .failed, name: "programFailed",
                text: Words("Das Programm \(name) ist gescheitert.", "The program \(name) failed."),
                advice: Words("Es meldet: \(said)", "It says: \(said)"))
        case .damaged(let path, let reason):
            self.init(
                status: .failed, name: "backupDamaged",
                text: Words("\(path) ist keine brauchbare Sicherung.", "\(path) is no good backup."),
                advice: Words("Technische Angabe (englisch): the file \(reason)", "Found: the file \(reason)"))
        case .identityMissing(let path):
            self.init(
                status: .usage, name: "identityMissing",
                text: Words("\(path) ist verschlüsselt.", "\(path) is encrypted."),
                advice: Words(
                    "Die Datei mit dem privaten Schlüssel nennt --identity.",
                    "--identity names the file with the private key."))
        case .laterFormat(let path, let format):
            self.init(
                status: .failed, name: "laterFormat",
                text: Words(
                    "\(path) hat das Format \(format) einer neueren Zahlstelle.",
                    "\(path) has the format \(format) of a later Zahlstelle."),
                advice: Words("Erst aktualisieren.", "Update first."))
        case .wouldLose(let entry):
            self.init(
                status: .refused, name: "wouldLose",
                text: entry.map {
                    Words(
                        "Das Journal hier hat ab Nr. \($0) Einträge, die der Sicherung fehlen.",
                        "The journal here has entries from number \($0) on that the backup lacks.")
                }
                    ?? Words(
                        "Das Journal hier ist nicht lesbar; was ihm die Sicherung voraus hat, ist nicht zu sagen.",
                        "The journal here cannot be read; what the backup lacks of it cannot be said."),
                advice: Words(
                    "Ist das gewollt: --replace. Das Journal hier wird dann beiseite gelegt, nicht gelöscht.",
                    "If that is wanted: --replace. The journal here is then put aside, not deleted."))
        case .journal(.inUse):
            self.init(
                status: .refused, name: "daemonRuns",
                text: Words("Der Dienst läuft und hält das Journal.", "The daemon runs and owns the journal."),
                advice: Words("Erst anhalten: systemctl stop zahlstelled", "Stop it first: systemctl stop zahlstelled"))
        case .journal(let failure): self.init(failure)
        }
    }
}
