/// A file in memory that knows which of its bytes would survive a power cut.
final class SimulatedFile {
    private enum Change {
        case write(offset: Int, bytes: [UInt8])
        case truncate(size: Int)
    }

    /// What a disk writes as a whole or not at all.
    static let sectorBytes = 512

    /// As programs see it.
    private(set) var content: [UInt8] = []
    /// What is on the platter for certain.
    private var durable: [UInt8] = []
    /// Since the last sync, in this order. The disk may have carried out any of them, or parts of them.
    private var pending: [Change] = []
    /// Its entry in the directory is on the platter.
    private var isEntered = false
    /// The process or the machine that had it open is no more: whoever still holds it gets errors.
    private(set) var isLost = false
    let locks = FileLocks()
    let index = SharedIndex()

    var unsyncedChanges: Int { pending.count }

    /// What it takes up in memory.
    var bytes: Int {
        pending.reduce(content.capacity + durable.capacity) { sum, change in
            if case .write(_, let bytes) = change { sum + bytes.capacity } else { sum }
        }
    }

    func write(_ bytes: [UInt8], at offset: Int) {
        pending.append(.write(offset: offset, bytes: bytes))
        Self.apply(bytes, at: offset, to: &content)
    }

    func truncate(to size: Int) {
        guard size < content.count else { return }
        pending.append(.truncate(size: size))
        content.removeLast(content.count - size)
    }

    func sync() {
        for change in pending { Self.apply(change, to: &durable) }
        pending = []
        isEntered = true
    }

    /// The file as the next process finds it when only the process died: the system still has all that was written.
    func afterKill() -> SimulatedFile {
        isLost = true
        let file = SimulatedFile()
        (file.content, file.durable, file.pending, file.isEntered) = (content, durable, pending, isEntered)
        return file
    }

    /// The file after a power cut; `nil` when the directory never heard of it.
    ///
    /// - Parameter survives: decides for each sector of each change that was not synced.
    func afterPowerCut(survives: () -> Bool) -> SimulatedFile? {
        isLost = true
        guard isEntered || survives() else { return nil }
        let file = SimulatedFile()
        file.durable = durable
        for change in pending {
            switch change {
            case .truncate: if survives() { Self.apply(change, to: &file.durable) }
            case .write(let offset, let bytes): Self.tear(bytes, at: offset, into: &file.durable, survives)
            }
        }
        file.content = file.durable
        file.isEntered = true
        return file
    }

    private static func tear(
        _ bytes: [UInt8], at offset: Int, into content: inout [UInt8], _ survives: () -> Bool
    ) {
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, ((offset + start) / sectorBytes + 1) * sectorBytes - offset)
            if survives() { apply(Array(bytes[start..<end]), at: offset + start, to: &content) }
            start = end
        }
    }

    private static func apply(_ change: Change, to content: inout [UInt8]) {
        switch change {
        case .write(let offset, let bytes): apply(bytes, at: offset, to: &content)
        case .truncate(let size): if size < content.count { content.removeLast(content.count - size) }
        }
    }

    private static func apply(_ bytes: [UInt8], at offset: Int, to content: inout [UInt8]) {
        let end = offset + bytes.count
        if end > content.count { content.append(contentsOf: repeatElement(0, count: end - content.count)) }
        content.replaceSubrange(offset..<end, with: bytes)
    }
}
