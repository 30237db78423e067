import Varlink

/// A daemon that answers as its test says, behind a socket of its own.
enum ScriptedService {
    /// - Parameter body: gets the path of the socket and the server.
    static func run<Result: Sendable>(
        _ interfaces: [VarlinkInterface], authorize: @escaping VarlinkAuthorization = { _, _ in true },
        _ body: @Sendable (String, VarlinkServer) async throws -> Result
    ) async throws -> Result {
        let path = "/tmp/zahlstelle-test-\(String(UInt64.random(in: .min ... .max), radix: 36)).sock"
        let server = VarlinkServer(
            information: .init(vendor: "Test", product: "scripted", version: "1.2.3", url: "https://example.org"),
            interfaces: interfaces, authorize: authorize)
        try await server.listen(on: .path(path))
        do {
            let result = try await body(path, server)
            await server.stop(within: .zero)
            return result
        } catch {
            await server.stop(within: .zero)
            throw error
        }
    }
}
