import Glibc
import Simulation
import Synchronization

/// Keeps receipts as text files, numbered in the order in which they were printed.
final class ReceiptArchive: Sendable {
    private let directory: String
    private let count = Mutex(0)

    /// Makes the directory if need be.
    init(directory: String) throws {
        guard mkdir(directory, 0o755) == 0 || errno == EEXIST else {
            throw HostingFailure.system("mkdir \(directory)", errno)
        }
        self.directory = directory
    }

    /// - Returns: the path of the file without its suffix.
    @discardableResult
    func keep(_ text: String) -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let digits = String(number)
        let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let path = "\(directory)/\(name)"
        if let file = fopen(path + ".txt", "w") {
            fputs(text + "\n", file)
            fclose(file)
        } else {
            Log.write(.happened("\(path).txt: \(String(cString: strerror(errno)))"))
        }
        return path
    }
}
