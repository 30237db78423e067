import Glibc
import Varlink

/// `varlink-certification ADDRESS`: serves `org.varlink.certification`, against which varlink clients test themselves.
///
/// `Tests/Judges/varlink_certification.py` runs the official Python client against it.
@main
enum CertificationCommand {
    static func main() async throws {
        guard CommandLine.arguments.count == 2, case .path(let path)? = VarlinkAddress(CommandLine.arguments[1]) else {
            print("usage: varlink-certification unix:PATH")
            exit(2)
        }
        let server = VarlinkServer(
            information: ServiceInformation(
                vendor: "Zahlstelle", product: "Varlink certification", version: "1",
                url: "https://varlink.org/Language-Bindings"),
            interfaces: [OrgVarlinkCertification.interface(Certification())])
        try await server.listen(on: .path(path))
        // The script that starts this program waits for the line.
        print("listening")
        fflush(nil)
        // Until a signal ends the process.
        try await Task.sleep(for: .seconds(3600))
        await server.stop(within: .seconds(1))
    }
}
