import Updates

extension CommandFailure {
    static func counterOpen(_ activities: [UpdateState.Said]) -> CommandFailure {
        CommandFailure(
            status: .refused, name: "counterOpen",
            text: Words("Der Schalter ist nicht geschlossen.", "The counter is not closed."),
            advice: WaitReason.underWay(activities).words)
    }

    /// Why an update was not installed or taken back, and what to do about it.
    init(update failure: UpdateFailure) {
        func refused(_ name: String, _ text: Words, _ advice: Words? = nil) -> CommandFailure {
            CommandFailure(status: .refused, name: name, text: text, advice: advice)
        }
        let another = Words("Das Bündel noch einmal holen.", "Get the bundle again.")
        self =
            switch failure {
            case .noSlots:
                refused(
                    "noSlots",
                    Words(
                        "Dieser Rechner wurde nicht aus dem Abbild eingerichtet und hat keinen zweiten Platz.",
                        "This machine was not set up from the image and has no second slot."),
                    Words("Aktualisieren mit: apt upgrade", "Update it with: apt upgrade"))
            case .noKeys(let file):
                refused(
                    "noKeys",
                    Words(
                        "In diesem Abbild ist kein Schlüssel, dessen Bündel es annimmt (\(file)).",
                        "This image has no key whose bundles it would take (\(file))."),
                    Words(
                        "Ein Abbild mit UPDATE_KEY bauen und neu aufspielen.",
                        "Build an image with UPDATE_KEY and write it to the disk."))
            case .noBundle:
                refused("noBundle", Words("Das ist kein Bündel.", "That is no bundle."), another)
            case .notSigned:
                refused(
                    "notSigned",
                    Words(
                        "Das Bündel ist verändert, oder niemand hat es unterschrieben, dessen Schlüssel in diesem Abbild ist.",
                        "The bundle was changed, or nobody signed it whose key is in this image."), another)
            case .notOurs(let reason):
                refused(
                    "notOurs",
                    Words("Das Bündel passt nicht zu diesem Rechner.", "The bundle is not for this machine."),
                    Words("Technische Angabe (englisch): \(reason)", "Found: \(reason)"))
            case .laterFormat(let format):
                refused(
                    "laterFormat",
                    Words(
                        "Das Bündel hat das Format \(format) einer neueren Zahlstelle.",
                        "The bundle has the format \(format) of a later Zahlstelle."),
                    Words("Erst eine Version dazwischen einspielen.", "Install a version in between first."))
            case .endsEarly:
                refused("endsEarly", Words("Das Bündel ist nicht vollständig.", "The bundle is not complete."), another)
            case .changed(let name):
                refused(
                    "changed", Words("\(name) im Bündel ist verändert.", "\(name) in the bundle was changed."), another)
            case .notNewer(let version, let running):
                refused(
                    "notNewer",
                    Words(
                        "Version \(version) ist nicht neuer als die laufende \(running).",
                        "Version \(version) is not newer than \(running), which runs."),
                    Words("Zurück geht es mit: zahlstelle update rollback", "To go back: zahlstelle update rollback"))
            case .olderThanInstalled(let version, let installed):
                refused(
                    "olderThanInstalled",
                    Words(
                        "Version \(version) ist nicht neuer als die \(installed), die schon wartet.",
                        "Version \(version) is not newer than \(installed), which waits already."),
                    Words("Trotzdem nehmen: --again", "Take it anyway: --again"))
            case .noKernel(let version):
                refused(
                    "noKernel",
                    Words(
                        "Version \(version) lässt sich nicht starten: Ihr Kern kam nicht an seinen Platz.",
                        "Version \(version) cannot be started: its kernel did not come into its place."),
                    Words(
                        "Das Bündel noch einmal installieren: zahlstelle update install BÜNDEL --again",
                        "Install the bundle again: zahlstelle update install BUNDLE --again"))
            case .installedAlready(let version):
                refused(
                    "installedAlready",
                    Words("Version \(version) ist schon installiert.", "Version \(version) is installed already."),
                    Words("Wann sie startet: zahlstelle update status", "When it starts: zahlstelle update status"))
            case .failedBefore(let version, let reason):
                refused(
                    "failedBefore",
                    Words(
                        "Version \(version) wurde hier schon aufgegeben.",
                        "Version \(version) was given up on this box.")
                        + Words(" \(reason.german)", " \(reason.english)"),
                    Words("Trotzdem versuchen: --again", "Try it anyway: --again"))
            case .onTrial(let version):
                refused(
                    "onTrial",
                    Words(
                        "Version \(version) muss sich noch bewähren; so lange ist kein Platz frei.",
                        "Version \(version) has yet to prove itself; until then no slot is free."),
                    Words("In einigen Minuten noch einmal.", "Try again in some minutes."))
            case .busy:
                refused(
                    "busy", Words("An einem Update wird gerade gearbeitet.", "Another update is being worked on."),
                    Words(
                        "Holt er gerade eines, lässt sich das abbrechen: systemctl stop zahlstelle-update",
                        "Where the box is fetching one, stop it: systemctl stop zahlstelle-update"))
            case .noRoom(let needed, let free):
                refused(
                    "noRoom",
                    Words(
                        "Auf /var sind \(BackupSheet.size(free)) frei, gebraucht werden \(BackupSheet.size(needed)).",
                        "/var has \(free) bytes free, \(needed) are needed."),
                    Words("Platz schaffen: df -h /var", "Make room: df -h /var"))
            case .nothingInstalled:
                refused("nothingInstalled", Words("Es ist kein Update installiert.", "No update is installed."))
            case .nothingBefore:
                refused(
                    "nothingBefore",
                    Words(
                        "Es gibt keine Version davor, die noch zu starten wäre.",
                        "There is no version before this that could still be started."))
            case .archive(let failure): CommandFailure(archives: failure)
            }
    }
}
