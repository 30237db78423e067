import Testing
import ZVT

/// One side of the line alone, effect by effect.
@Suite struct SerialLinkTests {
    static let accepted: [UInt8] = [0x80, 0x00, 0x00]
    static let intermediate: [UInt8] = [0x04, 0xFF, 0x01, 0x0E]
    static let payment: [UInt8] = octets("06 01 07 04 00 00 00 00 50 50")
    static let ack: [UInt8] = [0x06]
    static let nak: [UInt8] = [0x15]

    var link = SerialLink()

    @Test mutating func `an intact block is acknowledged before it is delivered`() {
        let effects = link.handle(.received(SerialFrame.encode(Self.intermediate)), at: 0)
        #expect(effects == [.write(Self.ack), .deliver(Self.intermediate, mayBeRepeat: false)])
    }

    @Test mutating func `a damaged block is answered NAK and not delivered`() {
        var frame = SerialFrame.encode(Self.intermediate)
        frame[4] ^= 0x01
        let effects = link.handle(.received(frame), at: 0)
        #expect(effects.contains(.write(Self.nak)))
        #expect(!effects.contains(.write(Self.ack)))
        #expect(!effects.contains(.deliver(Self.intermediate, mayBeRepeat: false)))
    }

    @Test mutating func `a pause inside a block is answered NAK when T1 has passed`() {
        #expect(link.handle(.received(octets("10 02 04 FF")), at: 0) == [.arm(.t1, milliseconds: 500)])
        #expect(
            link.handle(.timer(.t1), at: 500) == [
                .rejected(SerialRejection(offset: 0, reason: .gap)), .write(Self.nak),
            ])
        let effects = link.handle(.received(SerialFrame.encode(Self.intermediate)), at: 600)
        #expect(effects == [.write(Self.ack), .deliver(Self.intermediate, mayBeRepeat: false)])
    }

    @Test mutating func `a lone DLE is noise and not answered`() {
        _ = link.handle(.received([0x10]), at: 0)
        #expect(link.handle(.timer(.t1), at: 500) == [.rejected(SerialRejection(offset: 0, reason: .noise))])
    }

    @Test mutating func `T2 allows for the time a block takes to leave`() {
        let long = [UInt8](repeating: 0x41, count: 994)
        let effects = link.handle(.send(long), at: 0)
        // 1000 bytes of 11 bits at 9600 baud take 1145 ms.
        #expect(effects == [.write(SerialFrame.encode(long)), .arm(.t2, milliseconds: 6145)])
    }

    @Test mutating func `silence brings three sends and then the failure`() {
        var log = link.handle(.send(Self.payment), at: 0)
        for send in 1...5 { log += link.handle(.timer(.t2), at: Int64(send) * 5100) }
        let frame = SerialFrame.encode(Self.payment)
        #expect(log.filter { $0 == .write(frame) }.count == 3)
        #expect(log.filter { $0 == .failed(.unanswered(sends: 3, last: .silence)) }.count == 1)
    }

    @Test mutating func `a storm of NAK brings three sends and then the failure`() {
        _ = link.handle(.send(Self.payment), at: 0)
        let effects = link.handle(.received([UInt8](repeating: 0x15, count: 10_000)), at: 10)
        #expect(effects.filter { $0 == .write(SerialFrame.encode(Self.payment)) }.count == 2)
        #expect(effects.filter { $0 == .failed(.unanswered(sends: 3, last: .nak)) }.count == 1)
        #expect(effects.count < 10)
    }

    @Test mutating func `ACK and NAK without a block on the line mean nothing`() {
        #expect(link.handle(.received([0x06, 0x06, 0x15, 0x15]), at: 0).isEmpty)
    }

    @Test mutating func `blocks go out one by one and each is reported taken`() {
        _ = link.handle(.send(Self.payment), at: 0)
        #expect(link.handle(.send(Self.accepted), at: 0).isEmpty)
        let first = link.handle(.received(Self.ack), at: 5)
        #expect(first.contains(.taken(1)))
        #expect(first.contains(.write(SerialFrame.encode(Self.accepted))))
        #expect(link.handle(.received(Self.ack), at: 9).contains(.taken(2)))
    }

    @Test mutating func `the queue of blocks is bounded`() {
        var log: [SerialLink.Effect] = []
        for _ in 0..<100 { log += link.handle(.send(Self.accepted), at: 0) }
        #expect(log.filter { $0 == .failed(.queueFull) }.count == 100 - 1 - SerialTiming.maximumQueuedBlocks)
    }

    @Test mutating func `an answer stands for a lost ACK, so a payment is not sent again`() {
        _ = link.handle(.send(Self.payment), at: 0)
        let effects = link.handle(.received(SerialFrame.encode(Self.accepted)), at: 50)
        #expect(
            effects == [
                .write(Self.ack), .disarm(.t2), .taken(1), .deliver(Self.accepted, mayBeRepeat: false),
            ])
        #expect(link.handle(.timer(.t2), at: 5100).isEmpty)
    }

    @Test mutating func `a refusal does not stand for ACK, it may be an old one`() {
        _ = link.handle(.send(Self.payment), at: 0)
        let effects = link.handle(.received(SerialFrame.encode([0x84, 0x9C, 0x00])), at: 50)
        #expect(effects == [.write(Self.ack), .deliver([0x84, 0x9C, 0x00], mayBeRepeat: false)])
        #expect(link.handle(.timer(.t2), at: 5100).contains(.write(SerialFrame.encode(Self.payment))))
    }

    @Test mutating func `a command of the peer does not stand for ACK`() {
        _ = link.handle(.send(Self.payment), at: 0)
        let effects = link.handle(.received(SerialFrame.encode(Self.intermediate)), at: 50)
        #expect(!effects.contains(.taken(1)))
        #expect(link.handle(.timer(.t2), at: 5100).contains(.write(SerialFrame.encode(Self.payment))))
    }

    @Test mutating func `the same block after about T2 may be a repeat, sooner or changed it is not`() {
        let blank: [UInt8] = [0x06, 0xD1, 0x01, 0x00]
        let other: [UInt8] = [0x06, 0xD1, 0x01, 0x40]
        let arrivals: [([UInt8], Int64, Bool)] = [
            (blank, 0, false), (blank, 100, false), (blank, 4099, false), (blank, 8099, true), (other, 13_000, false),
            (blank, 18_000, false), (blank, 23_000, true),
        ]
        for (apdu, time, mayBeRepeat) in arrivals {
            let effects = link.handle(.received(SerialFrame.encode(apdu)), at: time)
            #expect(effects == [.write(Self.ack), .deliver(apdu, mayBeRepeat: mayBeRepeat)], "at \(time)")
        }
    }

    @Test mutating func `damaged blocks without end are reported every third time`() {
        let bad = octets("10 02 04 FF 01 0E 10 03 00 00")
        var log: [SerialLink.Effect] = []
        for time in 0..<9 { log += link.handle(.received(bad), at: Int64(time)) }
        #expect(log.filter { $0 == .failed(.damagedBlocks(3)) }.count == 3)
    }
}
