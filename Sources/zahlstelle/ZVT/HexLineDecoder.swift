import ZVT

/// Lines of hex in, lines of JSON out, in pieces of any size.
struct HexLineDecoder {
    /// The longest message has 65,540 bytes, on a serial line twice as many, each up to three characters: 393,240. The rest is
    /// for blanks.
    static let lineBytesMax = 1 << 20
    /// Answers are written at the latest when they are so long; always before more is read.
    private static let answerBytes = 64 * 1024

    private static let newline = UInt8(ascii: "\n")

    private let charset: CharacterSet
    /// The beginning of a line whose end has not come.
    private var begun: [UInt8] = []
    /// The line is too long; its rest is skipped.
    private var isSkipping = false

    init(charset: CharacterSet) {
        self.charset = charset
    }

    /// - Parameters:
    ///   - bytes: what comes next; none at the end.
    ///   - write: called with whole lines.
    mutating func take<Failure>(
        _ bytes: ArraySlice<UInt8>, write: (ArraySlice<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        var answers: [UInt8] = []
        var rest = bytes
        while let end = rest.firstIndex(of: Self.newline) {
            finish(rest[..<end], into: &answers)
            rest = rest[(end + 1)...]
            if answers.count >= Self.answerBytes {
                try write(answers[...])
                answers.removeAll(keepingCapacity: true)
            }
        }
        if bytes.isEmpty {
            finish([], into: &answers)
        } else {
            keep(rest)
        }
        if !answers.isEmpty { try write(answers[...]) }
    }

    private mutating func keep(_ part: ArraySlice<UInt8>) {
        guard !isSkipping else { return }
        begun += part
        if begun.count > Self.lineBytesMax {
            isSkipping = true
            begun = []
        }
    }

    private mutating func finish(_ end: ArraySlice<UInt8>, into answers: inout [UInt8]) {
        keep(end)
        defer {
            begun.removeAll(keepingCapacity: true)
            isSkipping = false
        }
        if isSkipping {
            answers += #"{"error": "the line is longer than \#(Self.lineBytesMax) characters"}"#.utf8
        } else if begun.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") })
        {
            return
        } else {
            answers += MessageDescription(line: String(decoding: begun, as: UTF8.self), charset: charset).json.utf8
        }
        answers.append(Self.newline)
    }
}
