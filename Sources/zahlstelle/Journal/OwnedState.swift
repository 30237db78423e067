import Glibc
import Journal
import PayPoint

/// Work in a state directory as its owner: what root makes there the daemon could not touch.
enum OwnedState {
    static func downgrade(_ directory: String, clock: any WallClock) async throws -> JournalDowngrade.Outcome {
        var status = stat()
        guard stat(directory, &status) == 0 else { return .notNeeded }
        let isRoot = geteuid() == 0
        // For the whole process, all its threads: glibc sees to that.
        if isRoot, setegid(status.st_gid) != 0 || seteuid(status.st_uid) != 0 {
            throw JournalFailure.other("\(directory): \(String(cString: strerror(errno)))")
        }
        defer {
            if isRoot {
                _ = seteuid(0)
                _ = setegid(0)
            }
        }
        return try await JournalDowngrade.make(directory: directory, clock: clock)
    }
}
