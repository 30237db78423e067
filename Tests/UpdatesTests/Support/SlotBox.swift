import Archives
import Foundation
import Glibc
import PayPoint
import Synchronization

@testable import Updates

/// A box with two slots in a directory: does with real files what systemd-sysupdate and systemd-boot do with partitions and kernels.
final class SlotBox: Sendable {
    /// What a slot has, and which kernels are there, by the names that systemd-boot reads.
    struct Disk {
        var running: SystemVersion
        var other: String?
        var kernels: [String]
        var reboots = 0
        /// Fails when it is next asked to install, activate or promote.
        var breaks = false
    }

    let path: String
    let disk: Mutex<Disk>
    let clock: SetClock

    init(running: String = "1.0.0", at time: String = "2026-11-24T22:00:00Z") throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("slots-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path + "/stage", withIntermediateDirectories: true)
        try SampleBundle.pem(SampleBundle.key).write(toFile: path + "/keys.pem", atomically: true, encoding: .utf8)
        guard let version = SystemVersion(running) else { throw UpdateFailure.noSlots }
        disk = Mutex(Disk(running: version, other: nil, kernels: ["zahlstelle_\(running).efi"]))
        clock = SetClock(time)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var store: UpdateStore { UpdateStore(directory: path) }
    var updater: Updater { Updater(store: store, slots: self, clock: clock) }
    var state: UpdateState { get throws { try store.read() } }
    var kernels: [String] { disk.withLock(\.kernels) }
    var staged: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path + "/stage").sorted() }
    }

    @discardableResult
    func install(_ bytes: [UInt8], again: Bool = false) async throws -> SystemVersion {
        let file = path + "/bundle"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return try await updater.install(
            BundleSource(path: file), keys: UpdateKeys(file: path + "/keys.pem"), again: again)
    }

    /// Boots as systemd-boot does: the newest kernel that is not bad, or else a bad one; one on trial has a try less.
    func boot() {
        disk.withLock { disk in
            let entries = disk.kernels.compactMap(BootEntry.init(file:))
            let chosen = entries.filter { $0.standing != .bad }.max { $0.version < $1.version } ?? entries.first
            guard let chosen else { return }
            disk.running = chosen.version
            guard case .trial(let left) = chosen.standing else { return }
            disk.kernels.removeAll { $0 == chosen.file }
            disk.kernels.append("zahlstelle_\(chosen.version)+\(left - 1)-\(4 - left).efi")
        }
    }

    /// What systemd-bless-boot does with a boot that reached boot-complete.target.
    func bless() {
        disk.withLock { disk in
            let own = disk.kernels.compactMap(BootEntry.init(file:)).first { $0.version == disk.running }
            guard let own else { return }
            disk.kernels.removeAll { $0 == own.file }
            disk.kernels.append("zahlstelle_\(own.version).efi")
        }
    }
}

extension SlotBox: Slots {
    var running: SystemVersion? { disk.withLock(\.running) }

    func install() throws(UpdateFailure) {
        let names = (try? staged) ?? []
        guard let root = names.first(where: { $0.hasSuffix(".root") }), !disk.withLock(\.breaks) else {
            throw .archive(.programFailed("systemd-sysupdate", "broken"))
        }
        disk.withLock { $0.other = root }
    }

    func activate() throws(UpdateFailure) {
        guard !disk.withLock(\.breaks) else { throw .archive(.programFailed("systemd-sysupdate", "broken")) }
        // "No update needed."
        guard let kernel = (try? staged)?.first(where: { $0.hasSuffix(".efi") }) else { return }
        disk.withLock { $0.kernels.append(kernel.replacing(".efi", with: "+3-0.efi")) }
    }

    func entries() throws(UpdateFailure) -> [BootEntry] { kernels.compactMap(BootEntry.init(file:)) }

    func demote(_ entry: BootEntry) throws(UpdateFailure) { rename(entry, BootEntry.badName(entry.version)) }

    func promote(_ entry: BootEntry) throws(UpdateFailure) {
        guard !disk.withLock(\.breaks) else { throw .archive(.system(path: entry.file, code: EIO)) }
        rename(entry, BootEntry.goodName(entry.version))
    }

    private func rename(_ entry: BootEntry, _ name: String) {
        disk.withLock { disk in
            disk.kernels.removeAll { $0 == entry.file }
            disk.kernels.append(name)
        }
    }

    func remove(_ entry: BootEntry) throws(UpdateFailure) {
        disk.withLock { $0.kernels.removeAll { $0 == entry.file } }
    }

    func reboot() throws(UpdateFailure) { disk.withLock { $0.reboots += 1 } }
}

/// Stands still until it is set. In UTC.
final class SetClock: WallClock {
    private let moment: Mutex<Timestamp>
    /// Added to UTC at this moment, seconds.
    private let offset: @Sendable (Timestamp) -> Int64

    init(_ text: String, offset: @escaping @Sendable (Timestamp) -> Int64 = { _ in 0 }) {
        moment = Mutex(Timestamp(iso8601: text) ?? Timestamp(microseconds: 0))
        self.offset = offset
    }

    func set(_ text: String) { moment.withLock { $0 = Timestamp(iso8601: text) ?? $0 } }

    func now() -> Timestamp { moment.withLock { $0 } }

    func local(_ moment: Timestamp) -> CivilTime { CivilTime(secondsSince1970: moment.seconds + offset(moment)) }

    func pause(seconds: Int) async {}
}
