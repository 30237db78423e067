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
        if let file = fopen(path + ".txt", "w") {
            fputs(text + "\n", file)
            fclose(file)
        } else {
            Log.write(.happened("\(path).txt: \(String(cString: strerror(errno)))"))
        }
        return path
    }
}
