internal import Archives
import Glibc
public import PayPoint

/// What a box does with updates. Decides with the pure parts of this module, and does it with the slots.
public struct Updater {
    /// Beside the files of the bundle there has to be room for the log and for payments.
    private static let reserveBytes: Int64 = 32 << 20
    private static let unfinished = ".part"

    let store: UpdateStore
    let slots: any Slots
    let clock: any WallClock

    public init(store: UpdateStore, slots: any Slots, clock: any WallClock) {
        self.store = store
        self.slots = slots
        self.clock = clock
    }

    /// - Throws: ``UpdateFailure/noSlots``
    public func running() throws(UpdateFailure) -> SystemVersion {
        guard let running = slots.running else { throw .noSlots }
        return running
    }

    /// Installs a bundle into the other slot. The counter goes on working meanwhile.
    ///
    /// - Parameters:
    ///   - source: the bundle, read once from its beginning to its end.
    ///   - again: also a version that failed here before.
    /// - Returns: the version that waits now.
    /// - Throws: ``UpdateFailure``
    public func install(_ source: BundleSource, keys: UpdateKeys, again: Bool) async throws -> SystemVersion {
        let running = try running()
        return try await store.owned { try install(source, keys, over: running, again: again) }
    }

    private func install(
        _ source: BundleSource, _ keys: UpdateKeys, over running: SystemVersion, again: Bool
    ) throws -> SystemVersion {
        let state = try store.read()
        if let trial = state.trial.flatMap({ SystemVersion($0.version) }) { throw UpdateFailure.onTrial(trial) }
        var reader = try BundleReader(source.bytes, keys: keys)
        guard reader.version > running else {
            throw UpdateFailure.notNewer(version: reader.version, running: running)
        }
        if !again, state.installed?.digest == reader.digest { throw UpdateFailure.installedAlready(reader.version) }
        if !again, let failure = state.failures.last(where: { $0.version == reader.version.text }) {
            throw UpdateFailure.failedBefore(
                version: reader.version, reason: failure.faults.first ?? .init(german: "", english: ""))
        }
        if !again, let waiting = state.installed.flatMap({ SystemVersion($0.version) }), reader.version < waiting {
            throw UpdateFailure.olderThanInstalled(version: reader.version, installed: waiting)
        }
        try stage(&reader)
        // What is in the other slot is about to be overwritten: it is no update any more, and its kernel would find no root.
        try store.change { $0.installed = nil }
        try takeStage()
        for entry in try slots.entries() where entry.version != running { try slots.remove(entry) }
        try slots.install()
        try clearStage { !$0.hasSuffix(".efi") }
        try store.change { $0.install(reader.version, digest: reader.digest, at: clock.now()) }
        return reader.version
    }

    /// Beside the kernel of what waits already, which is not given up before all of the new one is there.
    private func stage(_ reader: inout BundleReader) throws {
        let stage = store.stage
        try clearStage { !$0.hasSuffix(".efi") }
        let free = try Place.room(stage).free
        let needed = reader.manifest.bytes + Self.reserveBytes
        guard free >= needed else { throw UpdateFailure.noRoom(needed: needed, free: free) }
        var file: OpenFile?
        do {
            try reader.files(
                begin: {
                    file = try OpenFile(
                        stage + "/" + $0.name + Self.unfinished, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
                },
                take: { try file?.write($0) }, end: { _ in try file?.sync() })
        } catch {
            // Half a bundle is of no use, and the next one needs the room.
            try? clearStage { $0.hasSuffix(Self.unfinished) }
            throw error
        }
    }

    /// Gives the staged files the names by which systemd-sysupdate finds them; nothing else is left there for it.
    private func takeStage() throws {
        try clearStage { !$0.hasSuffix(Self.unfinished) }
        for name in try Place.names(in: store.stage) {
            try Place.rename(
                store.stage + "/" + name, to: store.stage + "/" + name.dropLast(Self.unfinished.count))
        }
    }

    func clearStage(_ isOld: (String) -> Bool) throws {
        for name in try Place.names(in: store.stage) where isOld(name) { unlink(store.stage + "/" + name) }
    }
}
