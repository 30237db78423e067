import ArgumentParser
import Foundation
import Glibc
import Plugged

/// The file of assignments, and udev, which reads it.
struct LocalRulesOptions: ParsableArguments {
    @Option(help: "Another file of assignments; udev is not told of it.", completion: .file())
    var rulesFile = LocalRules.usualFile

    /// Changes the file as a whole: it is the old one or the new one, whatever happens.
    func change(_ change: (inout LocalRules) throws -> Void) throws {
        var rules = try read()
        try change(&rules)
        guard rules.assignments.count <= LocalRules.mostAssignments else { throw CommandFailure.tooMany }
        do {
            try Data(rules.text.utf8).write(to: URL(filePath: rulesFile), options: .atomic)
            // udev reads rules as root; whoever looks for what a device is may read them too.
            guard chmod(rulesFile, 0o644) == 0 else { throw POSIXError(.EPERM) }
        } catch {
            throw CommandFailure.unwritable(rulesFile)
        }
    }

    private func read() throws -> LocalRules {
        guard FileManager.default.fileExists(atPath: rulesFile) else { return LocalRules() }
        guard let data = FileManager.default.contents(atPath: rulesFile) else {
            throw CommandFailure.unwritable(rulesFile)
        }
        guard let text = String(validating: data, as: UTF8.self), let rules = LocalRules(text: text) else {
            throw CommandFailure.edited(rulesFile)
        }
        return rules
    }

    /// Has udev look at the device again, and waits until it has.
    func tell(about device: PluggedDevice) throws {
        guard rulesFile == LocalRules.usualFile else { return }
        for arguments in [
            ["control", "--reload"], ["trigger", "--action=change", "--settle", device.directory],
        ] {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/udevadm")
            process.arguments = arguments
            do {
                try process.run()
            } catch {
                throw CommandFailure.untold
            }
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw CommandFailure.untold }
        }
    }
}

extension CommandFailure {
    fileprivate static let tooMany = CommandFailure(
        status: .failed, name: "tooManyAssignments",
        text: Words("So viele Geräte sind schon zugewiesen.", "So many devices are assigned already."),
        advice: Words(
            "Zuerst andere freigeben: zahlstelle devices unassign",
            "Take others back first: zahlstelle devices unassign"))

    fileprivate static func unwritable(_ file: String) -> CommandFailure {
        CommandFailure(
            status: .failed, name: "unwritable",
            text: Words("\(file) kann nicht geändert werden.", "\(file) cannot be changed."),
            advice: Words("Als root aufrufen, mit sudo.", "Call it as root, with sudo."))
    }

    fileprivate static func edited(_ file: String) -> CommandFailure {
        CommandFailure(
            status: .failed, name: "editedByHand",
            text: Words("\(file) wurde von Hand geändert.", "\(file) was changed by hand."),
            advice: Words(
                "Eigene Regeln in eine andere Datei verschieben und diese löschen.",
                "Move rules of your own into another file, and delete this one."))
    }

    fileprivate static let untold = CommandFailure(
        status: .failed, name: "udevNotTold",
        text: Words(
            "Die Regel steht, aber udev hat sie nicht angewendet.", "The rule is written, but udev has not applied it."),
        advice: Words("Das Gerät aus- und wieder einstecken.", "Pull the device out and plug it in again."))
}
