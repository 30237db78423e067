import Glibc

/// To whom a state directory belongs. What root makes for it belongs to the same user, or the daemon could not touch it.
struct Owner: Hashable {
    let user: uid_t
    let group: gid_t

    init(of directory: String) throws(ArchiveFailure) {
        var status = stat()
        guard stat(directory, &status) == 0 else { throw .system(path: directory, code: errno) }
        user = status.st_uid
        group = status.st_gid
    }

    func take(_ file: OpenFile) {
        if geteuid() == 0 { _ = fchown(file.descriptor, user, group) }
    }

    func take(_ path: String) {
        if geteuid() == 0 { _ = lchown(path, user, group) }
    }
}
