import ArgumentParser
import Glibc
import Interface
import PayPoint
import WireRecord

/// Where conversations are read: asked of the daemon, or without one from its files or from an export.
struct WireSource: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read this instead of asking the daemon: the directory 'wire' in its state directory, or an exported file.",
            valueName: "path"), completion: .file())
    var from: String?

    @OptionGroup var daemon: DaemonOptions

    /// - Parameter name: of a conversation or a payment; nil for all that is there.
    func conversations(named name: String?) async throws -> [WireConversation] {
        if let from {
            let all = try Self.read(from)
            let found = all.filter { name == nil || $0.head.name == name || $0.head.payment?.text == name }
            guard let name, found.isEmpty else { return found }
            throw CommandFailure(
                status: .refused, name: "unknownConversation",
                text: Words("In \(from) steht nichts über \(name).", "\(from) has nothing about \(name)."))
        }
        guard let name else { throw ValidationError("Name a conversation or a payment, or --from.") }
        let client = OrgZahlstelleWire.Client(try await daemon.connect())
        let lines = try await client.export(.init(name: name)).lines
        return try Self.parse(
            Array(lines.joined(separator: "\n").utf8), Words("Die Antwort des Dienstes", "The answer of the daemon"))
    }

    func list(
        device: String?, payment: String?, limit: Int64
    ) async throws -> [OrgZahlstelleWire.Conversation] {
        guard let from else {
            let client = OrgZahlstelleWire.Client(try await daemon.connect())
            return try await client.list(.init(device: device, payment: payment, limit: limit)).conversations
        }
        return try Self.read(from).filter { conversation in
            (device == nil || conversation.head.device.text == device)
                && (payment == nil || conversation.head.payment?.text == payment)
        }.suffix(Int(limit)).reversed().map { .init($0) }
    }

    /// A misspelled name is not a device of which nothing is recorded. What is no longer configured may well be.
    func check(_ device: String) async throws {
        guard from == nil else { return }
        let client = OrgZahlstelleDevices.Client(try await daemon.connect())
        // Who may not see the devices is told what the record says.
        guard let devices = try? await client.list().devices, !devices.contains(where: { $0.id == device }) else {
            return
        }
        throw CommandFailure(
            status: .refused, name: "unknownDevice",
            text: Words(
                "Es gibt kein Gerät \(device), und aufgezeichnet ist keines.",
                "There is no device \(device), and none was recorded."), advice: .listOfDevices)
    }

    private static func read(_ path: String) throws -> [WireConversation] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw CommandFailure.unreadable(.name(path), errno) }
        if status.st_mode & S_IFMT == S_IFDIR {
            do throws(WireArchiveError) {
                return try WireArchive(directory: path).conversations()
            } catch {
                throw CommandFailure.unreadable(.name(error.path), error.code)
            }
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandFailure.unreadable(.name(path), errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        while true {
            let chunk = try Input(descriptor: descriptor).read(.name(path))
            if chunk.isEmpty { return try parse(bytes, .name(path)) }
            bytes += chunk
        }
    }

    private static func parse(_ bytes: [UInt8], _ name: Words) throws(CommandFailure) -> [WireConversation] {
        do throws(WireFileError) {
            return try WireFile.read(bytes)
        } catch {
            throw CommandFailure(
                status: .failed, name: "notARecord",
                text: name
                    + Words(
                        " ist ab Zeile \(error.line) keine Aufzeichnung.", " is no record from line \(error.line) on."))
        }
    }
}
