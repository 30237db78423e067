import Glibc
import Simulation
import Synchronization

/// Keeps receipts as text files, numbered in the order in which they were printed, on from the highest number that an earlier
/// run left.
final class ReceiptArchive: Sendable {
    private let directory: String
    private let count: Mutex<Int>

    /// Makes the directory if need be.
    init(directory: String) throws {
        guard mkdir(directory, 0o755) == 0 || errno == EEXIST else {
            throw HostingFailure.system("mkdir \(directory)", errno)
        }
        self.directory = directory
        count = Mutex(try Self.names(in: directory).compactMap(ReceiptNumber.init(fileName:)).map(\.value).max() ?? 0)
    }

    private static func names(in directory: String) throws -> [String] {
        guard let stream = opendir(directory) else { throw HostingFailure.system("opendir \(directory)", errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                    tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
                        String(cString: $0)
                    }
                })
        }
        return names
    }

    /// - Returns: the path of the file without its suffix.
    @discardableResult
    func keep(_ text: String) -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let path = "\(directory)/\(ReceiptNumber(value: number).text)"
        if !Self.write(text + "\n", to: path + ".part", then: path + ".txt") {
            Log.write(.happened("\(path).txt: \(String(cString: strerror(errno)))"))
        }
        return path
    }

    /// Whoever waits for a receipt finds it whole.
    private static func write(_ text: String, to part: String, then path: String) -> Bool {
        guard let file = fopen(part, "w") else { return false }
        let isWritten = fputs(text, file) >= 0
        return fclose(file) == 0 && isWritten && rename(part, path) == 0
    }
}
