import Testing
import Varlink

/// Against sd_listen_fds(3).
@Suite struct SocketActivationTests {
    private func sockets(_ environment: [String: String]) throws -> [SocketActivation.Socket] {
        try SocketActivation.sockets(environment: environment, processID: 42)
    }

    @Test func `sockets have the descriptors from 3 on and their names`() throws {
        let sockets = try sockets(["LISTEN_PID": "42", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "varlink:admin"])

        #expect(sockets == [.init(descriptor: 3, name: "varlink"), .init(descriptor: 4, name: "admin")])
    }

    @Test func `sockets without names are called unknown`() throws {
        #expect(try sockets(["LISTEN_PID": "42", "LISTEN_FDS": "1"]) == [.init(descriptor: 3, name: "unknown")])
    }

    @Test(arguments: [
        [:], ["LISTEN_FDS": "1"], ["LISTEN_PID": "42"], ["LISTEN_PID": "41", "LISTEN_FDS": "1"],
        ["LISTEN_PID": "42", "LISTEN_FDS": "0"], ["LISTEN_PID": "42", "LISTEN_FDS": "0", "LISTEN_FDNAMES": ""],
        ["LISTEN_PID": "41", "LISTEN_FDS": "nonsense"],
    ])
    func `without sockets for this process there are none`(environment: [String: String]) throws {
        #expect(try sockets(environment) == [])
    }

    @Test(arguments: [
        (["LISTEN_PID": "x", "LISTEN_FDS": "1"], "LISTEN_PID=x is not a number this process can use"),
        (["LISTEN_PID": "42", "LISTEN_FDS": "-1"], "LISTEN_FDS=-1 is not a number this process can use"),
        (["LISTEN_PID": "42", "LISTEN_FDS": "99999999"], "LISTEN_FDS=99999999 is not a number this process can use"),
        (
            ["LISTEN_PID": "42", "LISTEN_FDS": "1", "LISTEN_FDNAMES": "a:b"],
            "LISTEN_FDS says 1 sockets, LISTEN_FDNAMES has 2 names"
        ),
    ])
    func `a garbled environment is named`(environment: [String: String], message: String) {
        let error = #expect(throws: SocketActivation.Failure.self) { try sockets(environment) }
        #expect(error?.description == message)
    }
}
