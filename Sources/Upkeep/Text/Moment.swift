import Glibc

/// Moments as archives write them.
public enum Moment {
    /// "2026-11-23T22:00:00Z"
    public static func text(_ seconds: Int64) -> String {
        var moment = time_t(seconds)
        var fields = tm()
        gmtime_r(&moment, &fields)
        return [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            count = buffer.withMemoryRebound(to: CChar.self) {
                strftime($0.baseAddress, $0.count, "%Y-%m-%dT%H:%M:%SZ", &fields)
            }
        }.reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1)) }
    }

    /// - Returns: seconds since 1970; `nil` for what is no such text.
    public static func seconds(_ text: String) -> Int64? {
        let shape = text.map { $0.isASCII && $0.isWholeNumber ? "0" : $0 }
        guard String(shape) == "0000-00-00T00:00:00Z" else { return nil }
        let numbers = text.split { !$0.isWholeNumber }.compactMap { Int32($0) }
        guard numbers.count == 6 else { return nil }
        var fields = tm()
        fields.tm_year = numbers[0] - 1900
        fields.tm_mon = numbers[1] - 1
        fields.tm_mday = numbers[2]
        fields.tm_hour = numbers[3]
        fields.tm_min = numbers[4]
        fields.tm_sec = numbers[5]
        let seconds = Int64(timegm(&fields))
        // A day that no calendar has would count as one of the next month.
        return self.text(seconds) == text ? seconds : nil
    }

    public static func now() -> Int64 { Int64(time(nil)) }
}
