internal import GRDBSQLite

/// The index of a write-ahead log, which connections share in memory, with its locks. It never reaches the disk: the
/// first connection after a crash builds it anew.
final class SharedIndex {
    private var regions: [UnsafeMutableRawPointer] = []
    private var users: Set<ObjectIdentifier> = []
    private var shared: [ObjectIdentifier: UInt16] = [:]
    private var exclusive: [ObjectIdentifier: UInt16] = [:]

    deinit {
        for region in regions { region.deallocate() }
    }

    /// - Returns: `nil` when the region is not there and is not to be made.
    func region(_ number: Int, bytes: Int, extending: Bool, for user: ObjectIdentifier) -> UnsafeMutableRawPointer? {
        users.insert(user)
        if extending {
            while regions.count <= number {
                let region = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 16)
                region.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
                regions.append(region)
            }
        }
        return number < regions.count ? regions[number] : nil
    }

    /// - Returns: whether it could be had.
    func lock(_ slots: UInt16, exclusively: Bool, by user: ObjectIdentifier) -> Bool {
        let others = exclusive.filter { $0.key != user }.values.reduce(0, |)
        let readers = shared.filter { $0.key != user }.values.reduce(0, |)
        guard slots & (exclusively ? others | readers : others) == 0 else { return false }
        if exclusively { exclusive[user, default: 0] |= slots } else { shared[user, default: 0] |= slots }
        return true
    }

    func unlock(_ slots: UInt16, by user: ObjectIdentifier) {
        exclusive[user, default: 0] &= ~slots
        shared[user, default: 0] &= ~slots
    }

    /// The last to leave takes the index with it.
    func leave(_ user: ObjectIdentifier) {
        users.remove(user)
        shared[user] = nil
        exclusive[user] = nil
        guard users.isEmpty else { return }
        for region in regions { region.deallocate() }
        regions = []
    }
}
