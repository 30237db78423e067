/// The disk of the pay point: files in memory, with the failures that disks have.
final class SimulatedDisk {
    /// How a process, or the machine, ends.
    enum Crash { case kill, powerCut }

    /// What an operation that changes the disk comes to.
    enum Result { case done, full, failed }

    private var files: [String: SimulatedFile] = [:]
    private let dice: Dice
    /// Takes no byte more than it has.
    var isFull = false
    /// Once in so many syncs fails, and writes nothing; 0 never.
    var syncFailsOneIn = 0
    /// So many changing operations from now the machine stops in the middle of one.
    var operationsUntilStop: Int?
    /// The machine has stopped: nothing is read or written any more.
    private(set) var isStopped = false
    private(set) var failedSyncs = 0
    /// Writes that found no room.
    private(set) var refusedWrites = 0

    init(dice: Dice) {
        self.dice = dice
    }

    func file(_ path: String) -> SimulatedFile? { files[path] }

    func create(_ path: String) -> SimulatedFile? {
        if let file = files[path] { return file }
        guard !isStopped, !stops() else { return nil }
        let file = SimulatedFile()
        files[path] = file
        return file
    }

    func delete(_ path: String) -> Result {
        guard !isStopped, !stops() else { return .failed }
        files[path] = nil
        return .done
    }

    func write(_ bytes: [UInt8], at offset: Int, to file: SimulatedFile) -> Result {
        guard !isStopped, !file.isLost else { return .failed }
        if stops() {
            // The machine stops in the middle of the write: a part of it is on its way.
            file.write(Array(bytes.prefix(dice.below(bytes.count))), at: offset)
            return .failed
        }
        guard !isFull || offset + bytes.count <= file.content.count else {
            refusedWrites += 1
            return .full
        }
        file.write(bytes, at: offset)
        return .done
    }

    func truncate(_ file: SimulatedFile, to size: Int) -> Result {
        guard !isStopped, !file.isLost, !stops() else { return .failed }
        file.truncate(to: size)
        return .done
    }

    func sync(_ file: SimulatedFile) -> Result {
        guard !isStopped, !file.isLost, !stops() else { return .failed }
        if syncFailsOneIn > 0, dice.oneIn(syncFailsOneIn) {
            failedSyncs += 1
            return .failed
        }
        file.sync()
        return .done
    }

    /// Ends whatever has files open. What is on the disk afterwards is for the kind of end to say.
    func crash(_ crash: Crash) {
        switch crash {
        case .kill: files = files.mapValues { $0.afterKill() }
        case .powerCut:
            // From "the disk had nearly written everything" to "it had written nothing since".
            let keepsOutOfFour = dice.within(0...4)
            files = files.sorted { $0.key < $1.key }.reduce(into: [:]) { files, entry in
                files[entry.key] = entry.value.afterPowerCut { dice.below(4) < keepsOutOfFour }
            }
        }
        operationsUntilStop = nil
        isStopped = false
    }

    /// What all files take up in memory.
    var bytes: Int { files.values.reduce(0) { $0 + $1.bytes } }

    /// All files as they are seen now.
    var contents: [String: [UInt8]] { files.mapValues(\.content) }

    private func stops() -> Bool {
        guard let left = operationsUntilStop else { return false }
        operationsUntilStop = left - 1
        isStopped = left <= 0
        return isStopped
    }
}
