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

    static var isTest: Bool { test.load(ordering: .relaxed) }

    /// What people read, so that nobody takes a sheet of a test instance for a real one.
    static func marked(_ lines: [String]) -> [String] {
        isTest && !lines.isEmpty ? [TestMark.text, ""] + lines : lines
    }
}
