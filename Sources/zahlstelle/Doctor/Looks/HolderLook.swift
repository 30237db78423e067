import Glibc

/// Who has a file open, as far as this user may see it.
enum HolderLook {
    static func holders(of path: String) -> [Holder] {
        SmallFile.names(in: "/proc").compactMap { Int32($0) }.compactMap { process in
            let descriptors = "/proc/\(process)/fd"
            guard SmallFile.names(in: descriptors).contains(where: { link("\(descriptors)/\($0)") == path }) else {
                return nil
            }
            return Holder(process: process, name: SmallFile.line("/proc/\(process)/comm") ?? "?")
        }
    }

    /// Not followed: what is behind a descriptor may be gone.
    private static func link(_ path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count)
        guard count > 0 else { return nil }
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
