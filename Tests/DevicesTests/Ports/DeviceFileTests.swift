import Devices
import Foundation
import Testing

@Suite(.timeLimit(.minutes(1))) struct DeviceFileTests {
    /// What a copy to the device's path leaves there while no printer is plugged in.
    @Test func `a file where the device should be is refused and not held open`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "lp-\(UUID().uuidString)").path
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        defer { try? FileManager.default.removeItem(atPath: path) }
        for address in [PortAddress.file(path: path), .serial(path: path, SerialLine(baud: 9600, stopBits: 1))] {
            await #expect(throws: PortFailure.noDevice(path: path)) { try await Port(address).open() }
        }
        #expect(try OpenDescriptors.count(of: path) == 0)
    }

    @Test func `a pipe is no device either`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "lp-\(UUID().uuidString)").path
        #expect(mkfifo(path, 0o600) == 0)
        defer { try? FileManager.default.removeItem(atPath: path) }
        await #expect(throws: PortFailure.noDevice(path: path)) { try await Port(.file(path: path)).open() }
        #expect(try OpenDescriptors.count(of: path) == 0)
    }

    @Test func `a device that nobody can wait for is refused and not held open`() async throws {
        let before = try OpenDescriptors.count(of: "/dev/null")
        for _ in 1...3 {
            await #expect(throws: PortFailure.noDevice(path: "/dev/null")) {
                try await Port(.file(path: "/dev/null")).open()
            }
        }
        #expect(try OpenDescriptors.count(of: "/dev/null") == before)
    }

    @Test func `a serial line has one owner, also among root's programs`() async throws {
        let socket = try Socket()
        _ = try socket.plugIn()
        let port = Port(socket.address)
        let line = try await port.open()
        await #expect(throws: PortFailure.inUse(path: socket.path)) { try await port.open() }
        line.abandon()
        for await _ in line.events {}
        try await port.open().abandon()
    }
}
