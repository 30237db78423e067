import Glibc

extension Decide {
    static func space(_ disk: DiskFacts) -> Finding {
        let percent = disk.bytes > 0 ? Double(disk.free) * 100 / Double(disk.bytes) : 0
        let megabytes = disk.free / 1_000_000
        let text = Words("\(megabytes) MB frei (\(Int(percent)) %)", "\(megabytes) MB free (\(Int(percent)) %)")
        let advice = Words(
            "Was Platz braucht, zeigt: du -xh / | sort -h | tail; das Protokoll kürzt: journalctl --vacuum-size=200M",
            "What takes room shows: du -xh / | sort -h | tail; the log is shortened by: journalctl --vacuum-size=200M")
        if disk.free < DoctorLimits.bytesFail || percent < DoctorLimits.percentFail {
            return .fail(.disk, disk.path, text, advice)
        }
        if disk.free < DoctorLimits.bytesWarn || percent < DoctorLimits.percentWarn {
            return .warn(.disk, disk.path, text, advice)
        }
        return .ok(.disk, disk.path, text)
    }

    /// - Parameter code: the system's `errno` for the state directory.
    static func noDirectory(_ state: String, _ code: Int32) -> Finding {
        guard code == ENOENT || code == ENOTDIR else { return .unknown(.disk, state, .system(code)) }
        return .fail(
            .disk, state, Words("das Verzeichnis des Journals gibt es nicht", "there is no directory for the journal"),
            Words(
                "Stimmt daemon.state in zahlstelled.toml, und ist der Datenträger eingehängt? findmnt",
                "Is daemon.state in zahlstelled.toml right, and is the disk mounted? findmnt"))
    }

    static func health(_ disk: DiskFacts) -> Finding {
        let name = disk.device ?? disk.path
        let replace = Words(
            "Zuerst sichern, dann den Datenträger tauschen; mehr zeigt: journalctl -k",
            "Back up first, then replace the disk; more shows: journalctl -k")
        if disk.isReadOnly {
            return .fail(.health, name, Words("nur lesbar", "read-only"), replace)
        }
        if let errors = disk.errors, errors > 0 {
            return .fail(
                .health, name,
                Words("das Dateisystem zählt \(errors) Fehler", "the file system counts \(errors) errors"), replace)
        }
        if let life = disk.life, life >= DoctorLimits.lifeWarn || disk.spare ?? 1 > 1 {
            let text = Words("zu \(life * 10 - 10) % verbraucht", "\(life * 10 - 10) % of its life are gone")
            return life >= DoctorLimits.lifeFail || disk.spare == 3
                ? .fail(.health, name, text, replace) : .warn(.health, name, text, replace)
        }
        return .ok(.health, name, Words("keine Fehler bekannt", "no errors are known"))
    }

    static func clock(_ clock: ClockFacts) -> Finding {
        let advice = Words(
            "Den Zeitserver prüfen: timedatectl timesync-status oder chronyc tracking",
            "Check the time server: timedatectl timesync-status or chronyc tracking")
        let drift = "\(Int(clock.driftPPM.rounded())) ppm"
        guard clock.driftPPM.magnitude <= DoctorLimits.driftPPM else {
            return .warn(
                .clock, nil, Words("geht um \(drift) falsch", "drifts by \(drift)"),
                Words("Batterie und Uhr der Maschine prüfen", "Check the machine's battery and clock"))
        }
        guard clock.isSynchronised else {
            if !clock.wasSynchronised, let ahead = clock.batteryClockAheadSeconds, !ClockFacts.isNear(ahead) {
                return .warn(
                    .clock, nil,
                    Words(
                        "die Uhrzeit ist nicht sicher: kein Zeitserver, und die Batterieuhr weicht ab",
                        "the time is not certain: no time server, and the battery clock differs"),
                    Words(
                        "Zeitserver prüfen: timedatectl; die Batterie der Maschine tauschen",
                        "Check the time server: timedatectl; replace the machine's battery"))
            }
            let hours = clock.unsynchronisedSeconds / 3600
            if clock.unsynchronisedSeconds > DoctorLimits.unsynchronisedSeconds {
                let text = Words("seit \(hours) Stunden nicht abgeglichen", "not synchronised for \(hours) hours")
                return .warn(.clock, nil, text, advice)
            }
            return .ok(
                .clock, nil,
                Words(
                    "ohne Zeitserver seit \(hours) Stunden, noch unbedenklich",
                    "without a time server for \(hours) hours, no trouble yet"))
        }
        let milliseconds = Int((clock.errorSeconds * 1000).rounded())
        let text = Words(
            "abgeglichen, Fehler etwa \(milliseconds) ms, Gang \(drift)",
            "synchronised, error about \(milliseconds) ms, drift \(drift)")
        return clock.errorSeconds > DoctorLimits.clockErrorSeconds
            ? .warn(.clock, nil, text, advice) : .ok(.clock, nil, text)
    }
}
