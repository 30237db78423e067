internal import Logging

/// One entry in the journal's native protocol.
enum JournaldRecord {
    static func bytes(level: Logger.Level, message: String, fields: Logger.Metadata) -> [UInt8] {
        var record: [UInt8] = []
        append("PRIORITY", String(priority(level)), to: &record)
        append("SYSLOG_IDENTIFIER", "zahlstelled", to: &record)
        append("MESSAGE", message, to: &record)
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
            append("ZAHLSTELLE_" + name(key), "\(value)", to: &record)
        }
        return record
    }

    /// A value with a line break is sent with its length, as 64 bits little-endian, in front.
    private static func append(_ name: String, _ value: String, to record: inout [UInt8]) {
        record += Array(name.utf8)
        let bytes = Array(value.utf8)
        if bytes.contains(UInt8(ascii: "\n")) {
            record.append(UInt8(ascii: "\n"))
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { record += Array($0) }
        } else {
            record.append(UInt8(ascii: "="))
        }
        record += bytes
        record.append(UInt8(ascii: "\n"))
    }

    /// Field names are capital letters, digits and underscores.
    private static func name(_ key: String) -> String {
        String(key.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    /// The levels of syslog(3).
    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}
