import Varlink

/// Calls the tests in order, each with what the one before answered.
struct CertificationClient {
    private let api: OrgVarlinkCertification.Client

    init(connection: VarlinkConnection) {
        api = OrgVarlinkCertification.Client(connection)
    }

    /// - Throws: the error of the service if it finds a fault with a call.
    func run() async throws {
        let id = try await api.start().clientId
        let bool = try await api.test01(.init(clientId: id)).bool
        let int = try await api.test02(.init(clientId: id, bool: bool)).int
        let float = try await api.test03(.init(clientId: id, int: int)).float
        let string = try await api.test04(.init(clientId: id, float: float)).string
        let all = try await api.test05(.init(clientId: id, string: string))
        let structure = try await api.test06(
            .init(clientId: id, bool: all.bool, int: all.int, float: all.float, string: all.string)
        ).struct
        let map = try await api.test07(
            .init(
                clientId: id,
                struct: .init(
                    bool: structure.bool, int: structure.int, float: structure.float, string: structure.string))
        ).map
        let set = try await api.test08(.init(clientId: id, map: map)).set
        let everyType = try await api.test09(.init(clientId: id, set: set)).mytype
        var replies: [String] = []
        for try await reply in api.test10More(.init(clientId: id, mytype: everyType)) { replies.append(reply.string) }
        try await api.test11Oneway(.init(clientId: id, lastMoreReplies: replies))
        guard try await api.end(.init(clientId: id)).allOk else { throw NotPassed() }
        print("Certification passed")
    }
}

/// The service found no fault with a single call, but does not call the whole good.
struct NotPassed: Error {}
