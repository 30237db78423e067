internal import Archives
import Glibc

/// The slots as systemd-sysupdate, systemd-boot and the image know them.
public struct SystemSlots: Slots {
    private static let sysupdate = "/usr/lib/systemd/systemd-sysupdate"
    private static let definitions = "/usr/lib/zahlstelle/sysupdate"
    private static let release = "/usr/lib/os-release"
    private static let releaseBytesMax = 64 * 1024

    public let running: SystemVersion?

    public init() {
        guard access(Self.definitions, F_OK) == 0,
            let bytes = try? OpenFile(Self.release, flags: O_RDONLY).rest(most: Self.releaseBytesMax)
        else {
            running = nil
            return
        }
        let mark = "IMAGE_VERSION="
        running = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(mark) }
            .flatMap { SystemVersion($0.dropFirst(mark.count).filter { $0 != "\"" }) }
    }

    public func install() throws(UpdateFailure) {
        // The other slot is emptied first: half of what is to be installed may be there, with its name on it.
        try update("install", ["--instances-max=1", "vacuum"])
        try update("install", ["update"])
    }

    public func activate() throws(UpdateFailure) { try update("activate", ["update"]) }

    private func update(_ half: String, _ order: [String]) throws(UpdateFailure) {
        try run(Self.sysupdate, ["--definitions=\(Self.definitions)/\(half).d"] + order)
    }

    public func entries() throws(UpdateFailure) -> [BootEntry] {
        do { return try Place.names(in: BootEntry.directory).compactMap(BootEntry.init) } catch {
            throw .archive(error)
        }
    }

    public func demote(_ entry: BootEntry) throws(UpdateFailure) {
        try rename(entry, to: BootEntry.badName(entry.version))
    }

    public func promote(_ entry: BootEntry) throws(UpdateFailure) {
        try rename(entry, to: BootEntry.goodName(entry.version))
    }

    private func rename(_ entry: BootEntry, to name: String) throws(UpdateFailure) {
        guard entry.file != name else { return }
        let directory = BootEntry.directory + "/"
        do { try Place.rename(directory + entry.file, to: directory + name) } catch { throw .archive(error) }
    }

    public func remove(_ entry: BootEntry) throws(UpdateFailure) {
        let path = BootEntry.directory + "/" + entry.file
        guard unlink(path) == 0 || errno == ENOENT else { throw .archive(.system(path: path, code: errno)) }
        do { try Place.sync(BootEntry.directory) } catch { throw .archive(error) }
    }

    public func reboot() throws(UpdateFailure) { try run("systemctl", ["--no-block", "reboot"]) }

    private func run(_ program: String, _ arguments: [String]) throws(UpdateFailure) {
        do { try ChildProgram.run(program, arguments) } catch { throw .archive(error) }
    }
}
