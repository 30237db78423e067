internal import PayPoint

#if canImport(Glibc)
    internal import Glibc
#endif

/// Where the list lies, and the one that is being put together.
struct ItemFiles: Sendable {
    let directory: String

    var live: String { directory + "/receivables.db" }
    var staged: String { live + ".new" }

    /// Durable when it returns: after a power cut there is the new list and not the old one.
    func putInPlace() throws(ItemListFailure) {
        guard rename(staged, live) == 0 else { throw ItemListFailure(errno, of: staged) }
        try sync(directory)
    }

    func removeStaged() throws(ItemListFailure) {
        guard unlink(staged) == 0 || errno == ENOENT else { throw ItemListFailure(errno, of: staged) }
    }

    /// Durable when it returns, with its name.
    func syncStaged() throws(ItemListFailure) {
        try sync(staged)
        try sync(directory)
    }

    private func sync(_ path: String) throws(ItemListFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ItemListFailure(errno, of: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw ItemListFailure(errno, of: path) }
    }
}
