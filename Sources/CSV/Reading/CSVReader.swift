/// Reads a table from pieces of any size. It never traps, and what it gives does not depend on where the pieces were cut.
///
///     reader.feed(bytes)
///     while let step = reader.next() { … }      // and again, until there are no more bytes
///     reader.finish()
///     while let step = reader.next() { … }
///
/// It keeps what was fed and not yet taken, and of what was taken no more than one row. Lines without any byte are passed
/// over. The last row needs no line end.
public struct CSVReader: Sendable {
    let dialect: CSVDialect
    let limits: CSVLimits
    let unquotedRun: OrdinaryRun
    let quotedRun: OrdinaryRun
    let utf8OfUpperHalf: [[UInt8]]

    /// What was fed; taken up to `position`, copied into the row up to `copied`.
    var input: [UInt8] = []
    var position = 0
    var copied = 0
    /// Bytes before `input`.
    var inputOffset = 0
    private var isFinished = false

    var state = State.beforeMark
    /// The physical line of `position`.
    var line = 1
    var row = RowBuffer()
    var fault: CSVFault?
    var columnsExpected: Int?
    var awaitsHeader: Bool

    public init(_ dialect: CSVDialect, limits: CSVLimits = .standard) {
        self.dialect = dialect
        self.limits = limits
        let quote = UInt8(ascii: "\"")
        unquotedRun = OrdinaryRun(
            until: dialect.separator.byte, or: dialect.quoting == .never ? dialect.separator.byte : quote)
        quotedRun = OrdinaryRun(until: quote, or: quote)
        utf8OfUpperHalf = dialect.charset.utf8OfUpperHalf
        awaitsHeader = dialect.hasHeader
    }

    /// Hands over the next bytes of the file. They are not copied where everything before was taken already. Bytes behind
    /// `finish()` count for nothing.
    public mutating func feed(_ bytes: [UInt8]) {
        guard !isFinished else { return }
        dropTaken()
        if input.isEmpty {
            input = bytes
        } else {
            input.append(contentsOf: bytes)
        }
    }

    /// Copies the next bytes of the file.
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        guard !isFinished else { return }
        dropTaken()
        input.append(contentsOf: bytes)
    }

    /// The file ends here.
    public mutating func finish() {
        isFinished = true
    }

    /// The next header, row or fault. `nil` when the bytes do not reach, and behind `finish()` when nothing is left.
    public mutating func next() -> CSVStep? {
        let input = input
        while position < input.count {
            if state == .beforeMark, !passMark(input) { return nil }
            if let step = advance(input) { return step }
        }
        copy(input, upTo: position)
        inputOffset += position
        self.input = []
        position = 0
        copied = 0
        return isFinished ? end() : nil
    }

    /// For who feeds before all was taken. Behind a step no row is begun, so nothing is left to be copied.
    private mutating func dropTaken() {
        inputOffset += position
        input.removeFirst(position)
        position = 0
        copied = 0
    }

    /// What is wrong with the row on whose end it waits.
    public var pendingFault: CSVFault? { state == .skipping ? fault : nil }

    /// Drops a byte order mark. False while its bytes are not all there.
    private mutating func passMark(_ input: [UInt8]) -> Bool {
        let wide: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
        let start = input.prefix(2)
        if wide.contains(where: { $0.starts(with: start) }) {
            guard start.count == 2 || isFinished else { return false }
            if start.count == 2 {
                _ = fail(.wideCharacters)
                return true
            }
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let front = input.prefix(mark.count)
        guard dialect.charset == .utf8, mark.starts(with: front) else {
            state = .rowStart
            return true
        }
        guard front.count == mark.count else {
            if isFinished { state = .rowStart }
            return isFinished
        }
        position = mark.count
        state = .rowStart
        return true
    }
}
