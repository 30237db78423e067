import Glibc

extension ChildProgram {
    /// As much as is kept of what a program says.
    private static let saidBytesMax = 64 * 1024

    /// Runs a program that reads nothing, to its end.
    ///
    /// - Returns: what it said on its standard output.
    /// - Throws: ``ArchiveFailure/programMissing(_:)``, ``ArchiveFailure/programFailed(_:_:)``
    @discardableResult
    package static func run(_ name: String, _ arguments: [String]) throws(ArchiveFailure) -> String {
        let child = try ChildProgram(name, arguments, reading: OpenFile("/dev/null", flags: O_RDONLY))
        var said: [UInt8] = []
        while case let chunk = try child.read(OpenFile.chunkBytes), !chunk.isEmpty {
            said += chunk.prefix(saidBytesMax - said.count)
        }
        return String(decoding: said, as: UTF8.self)
    }
}
