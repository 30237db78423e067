#if canImport(Glibc)
    internal import Glibc
#endif

extension ConfigurationReader {
    /// A file of more bytes is no configuration: a thousand devices fit into it.
    private static let fileBytesMax = 1 << 20

    /// Reads the file at a path.
    ///
    /// - Throws: ``ConfigurationError`` when it cannot be read or is not UTF-8, or with everything that is wrong in it.
    public static func read(
        path: String, credentials: Credentials = Credentials()
    ) throws(ConfigurationError) -> Configuration {
        try reading(path: path, credentials: credentials).whole()
    }

    /// The same for whom does not need all of it.
    public static func reading(path: String, credentials: Credentials = Credentials()) -> ConfigurationReading {
        do throws(ConfigurationError) {
            let bytes = try bytes(path)
            guard let text = String(validating: bytes, as: UTF8.self) else { throw fault(encodingFault(bytes)) }
            return reading(text, credentials: credentials)
        } catch {
            return ConfigurationReading(nil, faults: error.faults)
        }
    }

    private static func bytes(_ path: String) throws(ConfigurationError) -> [UInt8] {
        guard let file = fopen(path, "re") else { throw unreadable(errno) }
        defer { fclose(file) }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: fileBytesMax + 1) { buffer, count in
            count = fread(buffer.baseAddress, 1, buffer.count, file)
            if ferror(file) != 0 { failure = errno }
        }
        guard failure == 0 else { throw unreadable(failure) }
        guard bytes.count <= fileBytesMax else { throw fault("is longer than \(fileBytesMax) bytes") }
        return bytes
    }

    /// "is not UTF-8 in line 4", with what it seems to be instead.
    private static func encodingFault(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return "is UTF-16; save it as UTF-8"
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let faulty = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        return "is not UTF-8 in line \(faulty + 1), perhaps Windows-1252 or ISO 8859-1; save it as UTF-8"
    }

    private static func unreadable(_ code: Int32) -> ConfigurationError {
        fault("cannot be read: \(String(cString: strerror(code)))")
    }

    private static func fault(_ reason: String) -> ConfigurationError {
        ConfigurationError(faults: [ConfigurationFault(key: "file", reason: reason)])
    }
}
