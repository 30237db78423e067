import Foundation

/// A directory of a test's own; gone with it.
final class TestDirectory: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("wire-\(UUID().uuidString)").path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func files(below name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)").sorted()
    }

    func bytes(below name: String) throws -> [UInt8] {
        try files(below: name).flatMap { Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)/\($0)"))) }
    }

    func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions] as? Int
    }
}
