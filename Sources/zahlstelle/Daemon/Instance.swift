import PayPoint
import Synchronization
import Varlink

/// Which daemon answers. One run of the command asks one, so what it says holds for all that is shown.
enum Instance {
    private static let test = Atomic<Bool>(false)

    /// Asks whether it is a test instance.
    static func ask(_ connection: VarlinkConnection) async throws {
        let service: ServiceInterface.Information = try await connection.call(
            "org.varlink.service.GetInfo", ServiceInterface.NoParameters())
        test.store(service.product.hasSuffix(" \(TestMark.short)"), ordering: .relaxed)
    }

    /// The configurations of all pay points of this machine: that of the one at the counter, and those beside it.
    static func configurations(beside file: String) -> [String] {
        let directory = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        let names = SmallFile.names(in: directory.isEmpty ? "." : directory).filter { $0.hasSuffix(".toml") }
        let others = names.map { directory + $0 }.filter { $0 != file }
        return [file] + others
    }

    static var isTest: Bool { test.load(ordering: .relaxed) }

    /// What people read, so that nobody takes a sheet of a test instance for a real one.
    static func marked(_ lines: [String]) -> [String] {
        isTest && !lines.isEmpty ? [TestMark.text, ""] + lines : lines
    }
}
