import Glibc

/// The program age, which encrypts backups to a public key, so that the box itself cannot read its old ones.
enum Age {
    static let program = "age"
    private static let header = Array("age-encryption.org/v1".utf8)

    static func encrypting(to recipient: String, into sink: any ByteSink) throws(ArchiveFailure) -> ChildProgram {
        try ChildProgram(program, ["--encrypt", "--recipient", recipient], into: sink)
    }

    /// - Parameter identity: a file with the private key.
    static func decrypting(_ file: OpenFile, identity: String) throws(ArchiveFailure) -> ChildProgram {
        guard access(identity, R_OK) == 0 else { throw .system(path: identity, code: errno) }
        return try ChildProgram(program, ["--decrypt", "--identity", identity], reading: file)
    }

    /// Whether the file is encrypted. It stands at its beginning before and after.
    static func isEncrypted(_ file: OpenFile) -> Bool {
        var start = [UInt8](repeating: 0, count: header.count)
        return pread(file.descriptor, &start, start.count, 0) == start.count && start == header
    }
}
