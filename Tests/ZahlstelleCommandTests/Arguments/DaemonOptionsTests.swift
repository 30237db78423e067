import Testing
import Varlink

@testable import zahlstelle

@Suite struct DaemonOptionsTests {
    @Test func `the socket is named by the environment, else by custom`() {
        #expect(DaemonOptions.socket(in: ["ZAHLSTELLE_SOCKET": "/tmp/s"]) == "/tmp/s")
        #expect(DaemonOptions.socket(in: ["ZAHLSTELLE_SOCKET": ""]) == "/run/zahlstelle/zahlstelle.sock")
        #expect(DaemonOptions.socket(in: [:]) == "/run/zahlstelle/zahlstelle.sock")
    }

    @Test func `a socket is a path or an address of varlink`() {
        #expect(DaemonOptions.address("/run/s") == .path("/run/s"))
        #expect(DaemonOptions.address("unix:/run/s") == .path("/run/s"))
        #expect(DaemonOptions.address("unix:@zahlstelle") == .abstract("zahlstelle"))
    }
}
