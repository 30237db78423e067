internal import PayPoint

/// A piece of a file that fits into one answer.
struct FilePage {
    /// Half a mebibyte less some room: even where every character has to be escaped, and in base64, a reply stays below a mebibyte,
    /// which is what clients of other makers take.
    static let largest: Int64 = 480 << 10
    static let limits: ClosedRange<Int64> = 1024...largest

    let bytes: ArraySlice<UInt8>
    /// Of a file in UTF-8.
    let text: String?
    /// Where the next page begins; `nil` where this is the last.
    let next: Int64?

    /// - Returns: `nil` for an offset beyond the end, or within a character.
    init?(of file: HandOverFile, offset: Int64, limit: Int) {
        let all = file.bytes
        guard let start = Int(exactly: offset), (0...all.count).contains(start) else { return nil }
        var end = min(start + limit, all.count)
        if file.charset == .utf8 {
            guard start == all.count || !Self.continues(all[start]) else { return nil }
            while end > start, end < all.count, Self.continues(all[end]) { end -= 1 }
            text = String(decoding: all[start..<end], as: UTF8.self)
        } else {
            text = nil
        }
        bytes = all[start..<end]
        next = end < all.count ? Int64(end) : nil
    }

    private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    /// "000057-K1-A7.json", by the number of the hand-over, so that files stand in their order. Those of a test instance begin
    /// with what they are.
    static func name(of file: HandOverFile, profile: String?) -> String {
        let digits = String(file.state.sequence)
        let number = String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
        let name = "\(file.isTest ? "\(TestMark.short)-" : "")\(number)-\(file.state.closing)"
        return profile.map { "\(name)-\($0).csv" } ?? "\(name).json"
    }
}
