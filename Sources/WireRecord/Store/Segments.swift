#if canImport(Glibc)
    internal import Glibc
#endif

/// The files of a device's record: 000001.jsonl and so on.
enum Segments {
    private static let digits = 6
    private static let suffix = ".jsonl"

    static func path(_ directory: String, _ number: UInt64) -> String {
        let text = String(number)
        return "\(directory)/" + String(repeating: "0", count: max(0, digits - text.count)) + text + suffix
    }

    /// Oldest first.
    static func numbers(in directory: String) -> [UInt64] {
        names(in: directory).compactMap { name in
            name.hasSuffix(suffix) ? UInt64(name.dropLast(suffix.count)) : nil
        }.sorted()
    }

    /// What is in a directory; nothing where there is none.
    static func names(in directory: String) -> [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
