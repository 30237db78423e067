import Foundation
import Simulation
import Testing
import ZVT

/// Real sockets, ptys and time.
@Suite(.timeLimit(.minutes(1))) struct HostingTests {
    private func terminal() -> SimulatedTerminal {
        var settings = TerminalSettings()
        settings.requiresRegistration = false
        return SimulatedTerminal(settings: settings)
    }

    @Test func aTerminalAnswersOverTCP() async throws {
        let host = DeviceHost(TerminalOnWire(terminal(), over: .stream), speed: .infinity)
        let listener = try await DeviceListener(host, port: 0)
        try await withRunning({ try await listener.run() }) {
            let peer = try Peer.tcp(port: listener.port)
            defer { peer.close() }
            peer.write(bytes("050100"))
            #expect(await hex(peer.read(7)) == "800000" + "060F0100")
            // A second cash register is turned away.
            let second = try Peer.tcp(port: listener.port)
            defer { second.close() }
            #expect(await second.read(1).isEmpty)
            peer.write(bytes("800000 050100"))
            #expect(await hex(peer.read(7)) == "800000" + "060F0100")
        }
    }

    @Test func theNextConnectionIsTakenWhenTheFirstHasGone() async throws {
        let host = DeviceHost(TerminalOnWire(terminal(), over: .stream), speed: .infinity)
        let listener = try await DeviceListener(host, port: 0)
        try await withRunning({ try await listener.run() }) {
            let first = try Peer.tcp(port: listener.port)
            first.write(bytes("050100"))
            #expect(await first.read(7).count == 7)
            first.close()
            let next = try Peer.tcp(port: listener.port)
            defer { next.close() }
            next.write(bytes("06B000"))
            #expect(await hex(next.read(3)) == "800000")
        }
    }

    @Test func aTerminalAnswersOnAPty() async throws {
        let host = DeviceHost(TerminalOnWire(terminal(), over: .serial(SerialTiming())), speed: .infinity)
        let link = FileManager.default.temporaryDirectory.appendingPathComponent("terminal-\(UUID().uuidString)").path
        let line = try DeviceLine(host, link: link)
        try await withRunning({ try await line.run() }) {
            let peer = try Peer.device(line.path)
            // A public frame; ACK and the framed 80 00 00 come back.
            peer.write(bytes("1002050105123456030410033094"))
            #expect(await hex(peer.read(10)) == "06" + "10028000001003F51F")
            peer.close()
            // Opened again, it is still there.
            let again = try Peer.device(line.path)
            defer { again.close() }
            again.write(bytes("06"))
            #expect(await hex(again.read(2)) == "1002")
        }
        #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link)) == nil)
    }

    @Test func aFileIsNotReplacedByALink() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("file-\(UUID().uuidString)").path
        try #require(FileManager.default.createFile(atPath: path, contents: Data("x".utf8)))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let host = DeviceHost(TerminalOnWire(terminal(), over: .serial(SerialTiming())))
        #expect(throws: HostingFailure.occupied(path)) { try DeviceLine(host, link: path) }
    }

    @Test func aPrinterAnswersOverTCP() async throws {
        let host = DeviceHost(SimulatedPrinter(), speed: .infinity)
        let listener = try await DeviceListener(host, port: 0)
        try await withRunning({ try await listener.run() }) {
            let peer = try Peer.tcp(port: listener.port)
            defer { peer.close() }
            peer.write(Array("Hallo\n".utf8) + bytes("1D28480600 3030 30303031 100404"))
            // The real-time answer comes while the line is being printed or behind it.
            #expect(await Set(peer.read(8)) == Set(bytes("12 37223030303100")))
            #expect(await host.read { $0.uncut.text } == "Hallo")
        }
    }

    @Test func theControlSocketAnswersEveryLine() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("c-\(UUID().uuidString.prefix(8))")
            .path
        let control = try await ControlSocket(path: path) { line in "<\(line)>" }
        try await withRunning({ try await control.run() }) {
            let peer = try Peer.unix(path)
            defer { peer.close() }
            peer.write(Array("eins\nzwei\n".utf8))
            #expect(await String(decoding: peer.read(14), as: UTF8.self) == "<eins>\n<zwei>\n")
        }
    }

    /// Runs the service while the body runs.
    private func withRunning(
        _ service: @escaping @Sendable () async throws -> Void, _ body: () async throws -> Void
    ) async throws {
        let running = Task { try await service() }
        do {
            try await body()
        } catch {
            running.cancel()
            _ = try? await running.value
            throw error
        }
        running.cancel()
        _ = try? await running.value
    }
}
