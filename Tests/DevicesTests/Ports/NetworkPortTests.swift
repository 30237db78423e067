import Foundation
import Testing

@testable import Devices

@Suite(.timeLimit(.minutes(1))) struct NetworkPortTests {
    /// Both at once: when the line at rest is given up, the other one has been silent for as long. How soon that is, the system
    /// decides by what ``LinePatience`` told it.
    @Test func `a device gone without a word is lost at rest, and at work has time to come back`() async throws {
        let peer = try TCPPeer()
        let resting = try await Port(peer.address).open()
        let restingPeer = try await peer.accept()
        let working = try await Port(peer.address).open()
        let workingPeer = try await peer.accept()
        resting.have(.atRest)
        working.have(.atWork)
        try workingPeer.vanish()
        try restingPeer.vanish()
        for await _ in resting.events {}
        working.send([0x06, 0x01])
        try workingPeer.comeBack()
        #expect(try await workingPeer.receive(2) == [0x06, 0x01])
        workingPeer.close()
        for await _ in working.events {}
    }

    @Test func `a device that answers every question is not lost at rest`() async throws {
        let peer = try TCPPeer()
        let line = try await Port(peer.address).open()
        let answering = try await peer.accept()
        let other = try await Port(peer.address).open()
        let vanishing = try await peer.accept()
        line.have(.atRest)
        other.have(.atRest)
        try vanishing.vanish()
        for await _ in other.events {}
        line.send([0x05])
        #expect(try await answering.receive(1) == [0x05])
    }

    @Test func `a closed port is told from a device that is not there`() async throws {
        let peer = try TCPPeer()
        let address = peer.address
        peer.stopListening()
        await #expect(throws: PortFailure.refused("127.0.0.1:\(peer.port)")) { try await Port(address).open() }
    }

    @Test func `a name server that says nothing holds up nobody else and is asked once`() async throws {
        let peer = try TCPPeer()
        let silence = DispatchSemaphore(value: 0)
        let asked = Counter()
        let port = Port(.tcp(host: "drucker.example", port: peer.port)) { host, port in
            asked.increment()
            silence.wait()
            return HostLookup.system("127.0.0.1", port)
        }
        await #expect(throws: PortFailure.unknownName("drucker.example")) { try await port.open() }
        try await Port(.tcp(host: "localhost", port: peer.port)).open().abandon()
        try await Port(peer.address).open().abandon()
        await #expect(throws: PortFailure.unknownName("drucker.example")) { try await port.open() }
        #expect(asked.count == 1)
        silence.signal()
        silence.signal()
        try await port.open().abandon()
    }

    @Test func `a name that nobody knows is told as such, and found once it is known`() async throws {
        let peer = try TCPPeer()
        let known = Counter()
        let port = Port(.tcp(host: "drucker.example", port: peer.port)) { host, port in
            known.count == 0 ? [] : HostLookup.system("127.0.0.1", port)
        }
        await #expect(throws: PortFailure.unknownName("drucker.example")) { try await port.open() }
        known.increment()
        try await port.open().abandon()
    }
}
