import Daemon
import Foundation
import Logging
import Testing
import Varlink

@Suite struct SecondDaemonTests {
    @Test func aDaemonThatIsRefusedItsSocketMakesNoStateDirectory() async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let socket = directory.appending(path: "s").path
        let state = directory.appending(path: "state").path
        let first = VarlinkServer(
            information: ServiceInformation(vendor: "", product: "", version: "", url: ""), interfaces: [])
        try await first.listen(on: .path(socket))

        let configuration = try ConfigurationReader.read(
            """
            [daemon]
            state = "\(state)"
            socket = "\(socket)"
            [issuer]
            authority = "Stadt Düren"
            pay-point = "Bürgerbüro"
            [[register]]
            id = "K1"
            """)
        let second = PayPointDaemon(
            configuration, clock: SystemClock(zone: "Europe/Berlin"), log: Logger(label: "test"), environment: [:]
        ) { configuration }
        await #expect(throws: SocketError.inUse(.path(socket))) { try await second.run(watchdog: nil) }
        #expect(!FileManager.default.fileExists(atPath: state))
        await first.stop(within: .seconds(1))
    }
}
