import Foundation
import Varlink

/// Calls over a real socket, one after the other on one connection.
struct VarlinkBench {
    let seconds: Double
    let directory: URL

    func run() async throws {
        let about = ServiceInformation(
            vendor: "Zahlstelle", product: "bench", version: "1", url: "man:zahlstelled(8)")
        let server = VarlinkServer(information: about, interfaces: [])
        let path = directory.appending(path: "varlink").path
        try await server.listen(on: .path(path))
        let connection = try await VarlinkConnection.connect(to: .path(path))
        let rate = try await Pace.perSecond(seconds) {
            _ = try await connection.call("org.varlink.service.GetInfo", NoParameters(), failures: []) as Information
        }
        Figure.line("varlink calls, one connection", Figure.rate(rate))
        await connection.close()
        await server.stop(within: .seconds(1))
    }

    private struct NoParameters: Encodable, Sendable {}
    private struct Information: Decodable, Sendable { let product: String }
}
