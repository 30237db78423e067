import Dispatch
import FoundationEssentials
import Glibc
import Varlink

/// `varlink-certification ADDRESS` serves `org.varlink.certification`, against which varlink clients test themselves;
/// without address on the socket systemd, or a client that starts its service, passed.
///
/// `varlink-certification --client ADDRESS` is such a client.
@main
enum CertificationCommand {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.count == 2, arguments[0] == "--client", let address = VarlinkAddress(arguments[1]) {
            try await CertificationClient(connection: .connect(to: address)).run()
        } else if let listener = try listener(arguments) {
            try await serve(on: listener)
        } else {
            print("usage: varlink-certification [--client] unix:PATH")
            exit(2)
        }
    }

    private static func listener(_ arguments: [String]) throws -> VarlinkListener? {
        guard let argument = arguments.first else {
            let sockets = try SocketActivation.sockets(
                environment: ProcessInfo.processInfo.environment, processID: getpid())
            return sockets.first.map { .descriptor($0.descriptor) }
        }
        switch VarlinkAddress(argument) {
        case .path(let path) where arguments.count == 1: return .path(path)
        case .abstract(let name) where arguments.count == 1: return .abstract(name)
        case .path, .abstract, nil: return nil
        }
    }

    private static func serve(on listener: VarlinkListener) async throws {
        let server = VarlinkServer(
            information: ServiceInformation(
                vendor: "Zahlstelle", product: "Varlink certification", version: "1",
                url: "https://varlink.org/Language-Bindings"),
            interfaces: [OrgVarlinkCertification.interface(Certification())])
        try await server.listen(on: listener)
        // Who starts this program waits for the line.
        print("listening")
        fflush(nil)
        await terminationSignal()
        await server.stop(within: .seconds(1))
    }

    private static func terminationSignal() async {
        signal(SIGTERM, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGTERM)
        await withCheckedContinuation { continuation in
            source.setEventHandler {
                source.cancel()
                continuation.resume()
            }
            source.resume()
        }
    }
}
