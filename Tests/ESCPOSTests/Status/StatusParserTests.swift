import ESCPOS
import Testing

@Suite struct StatusParserTests {
    private func signals(_ bytes: [UInt8], expecting query: RealTimeQuery? = nil, queued: [QueuedQuery] = [])
        -> [PrinterSignal]
    {
        var parser = StatusParser()
        if let query { parser.expect(query) }
        for query in queued { parser.expect(queued: query) }
        return parser.append(bytes)
    }

    private func automatic(_ bytes: [UInt8]) throws -> PrinterSignal {
        .automaticStatus(try #require(AutomaticStatus(bytes)))
    }

    @Test func `Automatic status is four bytes`() throws {
        let signals = signals([0x10, 0x00, 0x00, 0x00, 0x38, 0x00, 0x00, 0x00])
        #expect(signals == [try automatic([0x10, 0, 0, 0]), try automatic([0x38, 0, 0, 0])])
    }

    @Test func `One stray byte costs itself and nothing else`() throws {
        let good: [UInt8] = [0x10, 0x00, 0x00, 0x00]
        for stray: UInt8 in [0x00, 0x0F, 0x80, 0xFF, 0x01, 0x20, 0x41, 0x5F, 0x37, 0x3D, 0x10, 0x14] {
            let signals = signals([stray] + good + good)
            #expect(signals.filter { $0 != .stray(stray) } == [try automatic(good), try automatic(good)], "\(stray)")
            #expect(signals.count == 3)
        }
    }

    @Test func `A lost byte costs one status and the next is whole`() throws {
        let signals = signals([0x10, 0x00, 0x00, 0x18, 0x00, 0x0F, 0x00])
        #expect(signals == [.stray(0x10), .stray(0), .stray(0), try automatic([0x18, 0, 0x0F, 0])])
    }

    @Test func `A cover that opens behind a stray block header is seen`() throws {
        #expect(signals([0x5F, 0x38, 0x00, 0x00, 0x00]) == [.stray(0x5F), try automatic([0x38, 0, 0, 0])])
        #expect(signals([0x37, 0x38, 0x00, 0x00, 0x00]) == [.stray(0x37), try automatic([0x38, 0, 0, 0])])
    }

    @Test func `A real-time answer is told apart only when it is awaited`() {
        #expect(
            signals([0x1E], expecting: .paper) == [.realTimeStatus(.paper(.nearEnd))])
        #expect(signals([0x1E]) == [.lateRealTimeStatus(0x1E)])
        #expect(
            signals([0x12, 0x12], expecting: .errorCause) == [
                .realTimeStatus(.errorCause([])), .lateRealTimeStatus(0x12),
            ])
    }

    @Test func `A real-time answer in the middle of an automatic status belongs to neither's bytes`() throws {
        #expect(
            signals([0x10, 0x00, 0x12, 0x00, 0x00], expecting: .paper) == [
                .realTimeStatus(.paper(.adequate)), try automatic([0x10, 0, 0, 0]),
            ])
    }

    @Test func `Only one real-time question can be outstanding`() {
        var parser = StatusParser()
        let first = parser.expect(.printer)
        let second = parser.expect(.paper)
        #expect(first && !second)
        parser.forgetRealTime()
        parser.expect(.paper)
        #expect(parser.awaitedRealTime == .paper)
    }

    @Test func `GS r answers come in the order of their questions`() {
        #expect(
            signals([0x0C, 0x01, 0x03], queued: [.paper, .drawer, .paper]) == [
                .queuedStatus(.paper(.out)), .queuedStatus(.drawer(.high)), .queuedStatus(.paper(.nearEnd)),
            ])
        #expect(signals([0x00]) == [.stray(0)])
    }

    @Test func `No more than four GS r questions are outstanding and the newest can be taken back`() {
        var parser = StatusParser()
        for _ in 0..<4 { parser.expect(queued: .paper) }
        let fifth = parser.expect(queued: .drawer)
        #expect(!fifth)
        parser.forgetNewestQueued()
        parser.expect(queued: .drawer)
        #expect(parser.awaitedQueued == [.paper, .paper, .paper, .drawer])
        parser.forgetQueued()
        #expect(parser.awaitedQueued == [])
    }

    @Test func `A fence comes back with its id`() {
        #expect(signals([0x37, 0x22, 0x30, 0x30, 0x34, 0x32, 0x00]) == [.fence(FenceID(wrapping: 42))])
        // Measured on an Xprinter: P001 is an id, but none of ours.
        #expect(signals([0x37, 0x22, 0x50, 0x30, 0x30, 0x31, 0x00]) == [.fence(nil)])
    }

    @Test func `Other blocks are passed on whole`() {
        #expect(
            signals([0x5F] + Array("EPSON".utf8) + [0x00]) == [.block(header: 0x5F, content: Array("EPSON".utf8))])
        #expect(signals([0x37, 0x25, 0x30, 0x00]) == [.block(header: 0x37, content: [0x25, 0x30])])
        #expect(signals([0x3D, 0x21, 0x30, 0x00]) == [.block(header: 0x3D, content: [0x21, 0x30])])
    }

    @Test func `Flow control is heard at once, also inside a block`() {
        #expect(
            signals([0x5F, 0x41, 0x13, 0x42, 0x11, 0x00]) == [
                .stopSending, .resumeSending, .block(header: 0x5F, content: [0x41, 0x42]),
            ])
    }

    @Test func `A block without end is given up after 96 bytes`() throws {
        var parser = StatusParser()
        let signals = parser.append([0x5F] + [UInt8](repeating: 0x41, count: 97))
        #expect(signals.first == .stray(0x5F))
        let later = parser.append([0x10, 0, 0, 0])
        #expect(later.last == (try automatic([0x10, 0, 0, 0])))
    }

    @Test func `A new link begins a new frame`() throws {
        var parser = StatusParser()
        parser.expect(.paper)
        let begun = parser.append([0x10, 0x00])
        #expect(begun == [])
        parser.linkOpened()
        #expect(parser.awaitedRealTime == nil)
        let status = parser.append([0x18, 0x00, 0x00, 0x00])
        #expect(status == [try automatic([0x18, 0, 0, 0])])
    }

    @Test func `Any split of the bytes gives the same signals, and noise is never kept`() {
        var random = SeededRandom(seed: 3)
        let pieces: [[UInt8]] = [
            [0x10, 0, 0, 0], [0x38, 0x40, 0x0F, 0x6F], [0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00], [0x12], [0x00],
            [0x13], [0x11],
            [0x5F, 0x54, 0x4D, 0x2D, 0x54, 0x32, 0x30, 0x00], [0x5F], [0x37], [0x10], [0xFF],
        ]
        for round in 0..<500 {
            var bytes: [UInt8] = []
            while bytes.count < 60 {
                bytes += round.isMultiple(of: 3) ? random.bytes(4) : pieces.randomElement(using: &random) ?? []
            }
            var whole = StatusParser()
            var split = StatusParser()
            for query in [QueuedQuery.paper, .drawer] {
                whole.expect(queued: query)
                split.expect(queued: query)
            }
            whole.expect(.offlineCause)
            split.expect(.offlineCause)
            let expected = whole.append(bytes)
            var found: [PrinterSignal] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...5, using: &random)
                found += split.append(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            #expect(found == expected)
            // Long silence behind the noise: four good statuses, of which at most the first goes to finish the noise.
            let good: [UInt8] = [0x10, 0, 0, 0]
            let after = whole.append(good + good)
            #expect(after.suffix(1) == AutomaticStatus(good).map { [.automaticStatus($0)] } ?? [])
        }
    }
}
