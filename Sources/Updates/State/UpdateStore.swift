internal import Archives
import Glibc
import JSON

/// Keeps the state in a file, and lets one at a time work on it.
public struct UpdateStore: Sendable {
    public static let usualDirectory = "/var/lib/zahlstelle-update"
    private static let fileName = "state.json"
    private static let bytesMax = 256 * 1024

    let directory: String

    public init(directory: String = UpdateStore.usualDirectory) {
        self.directory = directory
    }

    /// Where the files of a bundle lie until they are in their places; systemd-sysupdate is configured to look here.
    var stage: String { directory + "/stage" }

    /// What is remembered; nothing where there was never an update.
    ///
    /// - Throws: ``UpdateFailure/archive(_:)``; of a file that cannot be read any more, too.
    public func read() throws(UpdateFailure) -> UpdateState {
        let path = directory + "/" + Self.fileName
        guard Place.exists(path) else { return UpdateState() }
        do throws(ArchiveFailure) {
            let bytes = try OpenFile(path, flags: O_RDONLY | O_NOFOLLOW).rest(most: Self.bytesMax)
            guard let bytes, let value = try? JSONParser.parse(bytes),
                let state = try? JSONDecoding(value, rejectsUnknownFields: false).decode(UpdateState.self)
            else { throw .damaged(path: path, reason: "is not as it was written") }
            return state
        } catch {
            throw .archive(error)
        }
    }

    /// On disk when it returns. Everybody may read it.
    public func write(_ state: UpdateState) throws(UpdateFailure) {
        guard let bytes = try? JSONEncoding.bytes(of: state, .readable) else { return }
        let path = directory + "/" + Self.fileName
        do throws(ArchiveFailure) {
            let file = try OpenFile(path + ".part", flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o644)
            try file.write(bytes + [UInt8(ascii: "\n")])
            try file.sync()
            try Place.rename(path + ".part", to: path)
        } catch {
            throw .archive(error)
        }
    }

    /// Reads, changes and writes.
    public func change(_ body: (inout UpdateState) -> Void) throws(UpdateFailure) {
        var state = try read()
        body(&state)
        try write(state)
    }

    /// Keeps everybody else from working on updates while the body runs.
    ///
    /// - Parameter waits: for whoever works on them now, instead of giving up.
    /// - Throws: ``UpdateFailure/busy``, and what the body throws.
    func owned<Value>(waits: Bool = false, _ body: () async throws -> Value) async throws -> Value {
        let file: OpenFile
        do throws(ArchiveFailure) {
            file = try OpenFile(directory + "/lock", flags: O_RDWR | O_CREAT | O_NOFOLLOW)
        } catch {
            throw UpdateFailure.archive(error)
        }
        while flock(file.descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            guard errno == EINTR else { throw UpdateFailure.busy }
        }
        // Not left to the close: a child that is between fork and exec just now still has the file open.
        defer { flock(file.descriptor, LOCK_UN) }
        return try await body()
    }
}
