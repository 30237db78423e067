import Testing
import ZVT

/// Both sides together, with faults on the wire between them.
@Suite struct LinePairTests {
    static let payment = octets("06 01 0A 04 00 00 00 01 10 00 49 09 78")
    static let accepted: [UInt8] = [0x80, 0x00, 0x00]

    @Test(arguments: [false, true])
    func `without faults each side gets the other's block once`(byteByByte: Bool) {
        var pair = LinePair(byteByByte: byteByByte)
        pair.send(Self.payment, from: .register, at: 0)
        pair.send(Self.accepted, from: .terminal, at: 100)
        pair.run()
        #expect(pair.delivered == [[Self.accepted], [Self.payment]])
        #expect(pair.written[0] == [SerialFrame.encode(Self.payment), [0x06]])
    }

    @Test(arguments: [false, true])
    func `a damaged block arrives on the second send`(byteByByte: Bool) {
        var pair = LinePair(byteByByte: byteByByte) { from, write, bytes in
            guard from == .register, write == 1 else { return bytes }
            var damaged = bytes
            damaged[8] ^= 0x40
            return damaged
        }
        pair.send(Self.payment, from: .register, at: 0)
        pair.run()
        #expect(pair.delivered[1] == [Self.payment])
        #expect(pair.taken[0] == [1])
        #expect(pair.now < 100, "NAK brings the repeat at once")
    }

    @Test func `a block that stops in the middle arrives after T1`() {
        var pair = LinePair { from, write, bytes in from == .register && write == 1 ? Array(bytes.prefix(6)) : bytes }
        pair.send(Self.payment, from: .register, at: 0)
        pair.run()
        #expect(pair.delivered[1] == [Self.payment])
        #expect((500...600).contains(pair.now))
    }

    @Test func `a lost block arrives after T2`() {
        var pair = LinePair { from, write, bytes in from == .register && write == 1 ? nil : bytes }
        pair.send(Self.payment, from: .register, at: 0)
        pair.run()
        #expect(pair.delivered[1] == [Self.payment])
        #expect(pair.now >= 5000)
    }

    @Test func `a lost ACK brings the block again, acknowledged again and marked`() {
        var pair = LinePair { from, write, bytes in from == .terminal && write == 1 ? nil : bytes }
        pair.send(Self.payment, from: .register, at: 0)
        pair.run()
        #expect(pair.delivered[1] == [Self.payment, Self.payment])
        #expect(pair.repeats[1] == [Self.payment])
        #expect(pair.taken[0] == [1])
        #expect(pair.written[1] == [[0x06], [0x06]])
    }

    @Test func `with the answer under way a lost ACK brings no repeat`() {
        var pair = LinePair { from, write, bytes in from == .terminal && write == 1 ? nil : bytes }
        pair.send(Self.payment, from: .register, at: 0)
        pair.send(Self.accepted, from: .terminal, at: 50)
        pair.run()
        #expect(pair.delivered == [[Self.accepted], [Self.payment]])
    }

    @Test func `an injected NAK brings the block once more and the receiver sees it twice within T2`() {
        var pair = LinePair { from, write, bytes in from == .terminal && write == 1 ? [0x15] : bytes }
        pair.send(Self.payment, from: .register, at: 0)
        pair.run()
        #expect(pair.delivered[1] == [Self.payment, Self.payment])
        #expect(pair.repeats[1].isEmpty)
        #expect(pair.failures == [[], []])
    }

    @Test func `both sides may send at the same moment`() {
        var pair = LinePair(byteByByte: true)
        pair.send(Self.payment, from: .register, at: 0)
        pair.send([0x04, 0xFF, 0x01, 0x10], from: .terminal, at: 0)
        pair.run()
        #expect(pair.delivered == [[[0x04, 0xFF, 0x01, 0x10]], [Self.payment]])
        #expect(pair.taken == [[1], [1]])
    }

    @Test func `a dead line fails on the sender's side after three sends`() {
        var pair = LinePair { from, _, bytes in from == .register ? nil : bytes }
        pair.send(Self.payment, from: .register, at: 0)
        pair.run()
        #expect(pair.failures[0] == [.unanswered(sends: 3, last: .silence)])
        #expect(pair.written[0].count == 3)
        #expect((15_000...15_100).contains(pair.now))
    }

    @Test func `a line that damages everything fails on both sides and then is quiet`() {
        var pair = LinePair { from, _, bytes in
            guard from == .register else { return bytes }
            var damaged = bytes
            damaged[3] ^= 0x01
            return damaged
        }
        pair.send(Self.payment, from: .register, at: 0)
        pair.run()
        #expect(pair.failures[0] == [.unanswered(sends: 3, last: .nak)])
        #expect(pair.failures[1] == [.damagedBlocks(3)])
        #expect(pair.delivered[1].isEmpty)
    }
}
