import Synchronization
import Varlink

/// Answers each test with the value the next test must bring back, and checks that the tests come in order.
final class Certification: OrgVarlinkCertification.Handler {
    typealias API = OrgVarlinkCertification

    /// The method each client has to call next.
    private let expectedMethods = Mutex<[String: String]>([:])

    func start(_ parameters: API.Start.Parameters, _ call: VarlinkCall<API.Start.Reply>) async throws -> API.Start.Reply
    {
        let clientID = String(UInt64.random(in: .min ... .max), radix: 16)
        expectedMethods.withLock { $0[clientID] = "Test01" }
        return .init(clientId: clientID)
    }

    func test01(
        _ parameters: API.Test01.Parameters, _ call: VarlinkCall<API.Test01.Reply>
    ) async throws -> API.Test01.Reply {
        try advance(parameters.clientId, from: "Test01", to: "Test02")
        return .init(bool: true)
    }

    func test02(
        _ parameters: API.Test02.Parameters, _ call: VarlinkCall<API.Test02.Reply>
    ) async throws -> API.Test02.Reply {
        try advance(parameters.clientId, from: "Test02", to: "Test03")
        try expect(true, parameters.bool)
        return .init(int: 1)
    }

    func test03(
        _ parameters: API.Test03.Parameters, _ call: VarlinkCall<API.Test03.Reply>
    ) async throws -> API.Test03.Reply {
        try advance(parameters.clientId, from: "Test03", to: "Test04")
        try expect(1, parameters.int)
        return .init(float: 1)
    }

    func test04(
        _ parameters: API.Test04.Parameters, _ call: VarlinkCall<API.Test04.Reply>
    ) async throws -> API.Test04.Reply {
        try advance(parameters.clientId, from: "Test04", to: "Test05")
        try expect(1, parameters.float)
        return .init(string: "ping")
    }

    func test05(
        _ parameters: API.Test05.Parameters, _ call: VarlinkCall<API.Test05.Reply>
    ) async throws -> API.Test05.Reply {
        try advance(parameters.clientId, from: "Test05", to: "Test06")
        try expect("ping", parameters.string)
        return .init(bool: false, int: 2, float: .pi, string: "a lot of string")
    }

    func test06(
        _ parameters: API.Test06.Parameters, _ call: VarlinkCall<API.Test06.Reply>
    ) async throws -> API.Test06.Reply {
        try advance(parameters.clientId, from: "Test06", to: "Test07")
        try expect(
            .init(clientId: parameters.clientId, bool: false, int: 2, float: .pi, string: "a lot of string"), parameters
        )
        return .init(struct: .init(bool: false, int: 2, float: .pi, string: "a lot of string"))
    }

    func test07(
        _ parameters: API.Test07.Parameters, _ call: VarlinkCall<API.Test07.Reply>
    ) async throws -> API.Test07.Reply {
        try advance(parameters.clientId, from: "Test07", to: "Test08")
        try expect(.init(bool: false, int: 2, float: .pi, string: "a lot of string"), parameters.struct)
        return .init(map: ["foo": "Foo", "bar": "Bar"])
    }

    func test08(
        _ parameters: API.Test08.Parameters, _ call: VarlinkCall<API.Test08.Reply>
    ) async throws -> API.Test08.Reply {
        try advance(parameters.clientId, from: "Test08", to: "Test09")
        try expect(["foo": "Foo", "bar": "Bar"], parameters.map)
        return .init(set: ["one", "two", "three"])
    }

    func test09(
        _ parameters: API.Test09.Parameters, _ call: VarlinkCall<API.Test09.Reply>
    ) async throws -> API.Test09.Reply {
        try advance(parameters.clientId, from: "Test09", to: "Test10")
        try expect(["one", "two", "three"], parameters.set)
        return .init(mytype: Self.everyType)
    }

    func test10(
        _ parameters: API.Test10.Parameters, _ call: VarlinkCall<API.Test10.Reply>
    ) async throws -> API.Test10.Reply {
        try call.requireMore()
        try advance(parameters.clientId, from: "Test10", to: "Test11")
        try expect(Self.everyType, parameters.mytype)
        for reply in Self.replies.dropLast() { try await call.reply(continues: .init(string: reply)) }
        return .init(string: Self.replies[Self.replies.count - 1])
    }

    func test11(
        _ parameters: API.Test11.Parameters, _ call: VarlinkCall<API.Test11.Reply>
    ) async throws -> API.Test11.Reply {
        try advance(parameters.clientId, from: "Test11", to: "End")
        try expect(true, call.isOneway)
        try expect(Self.replies, parameters.lastMoreReplies)
        return .init()
    }

    func end(_ parameters: API.End.Parameters, _ call: VarlinkCall<API.End.Reply>) async throws -> API.End.Reply {
        try advance(parameters.clientId, from: "End", to: "Start")
        forget(parameters.clientId)
        return .init(allOk: true)
    }
}

extension Certification {
    private func advance(_ clientID: String, from method: String, to next: String) throws {
        let expected = expectedMethods.withLock { methods in
            let expected = methods[clientID]
            if expected == method { methods[clientID] = next }
            return expected
        }
        guard let expected else { throw API.Failure.clientIdError }
        guard expected == method else {
            throw API.Failure.certificationError(.init(wants: .string(expected), got: .string(method)))
        }
    }

    /// A client that brings back a wrong value has to start again.
    private func expect<Value: Equatable>(_ wanted: Value, _ got: Value) throws {
        guard wanted != got else { return }
        throw API.Failure.certificationError(.init(wants: .string("\(wanted)"), got: .string("\(got)")))
    }

    private func forget(_ clientID: String) {
        expectedMethods.withLock { $0[clientID] = nil }
    }

    private static let replies = (1...10).map { "Reply number \($0)" }

    /// A value of the type that uses everything the interface language has.
    private static let everyType = API.MyType(
        object: [
            "method": "org.varlink.certification.Test09", "parameters": ["map": ["foo": "Foo", "bar": "Bar"]],
        ],
        enum: .two,
        struct: .init(first: 1, second: "2"),
        array: ["one", "two", "three"],
        dictionary: ["foo": "Foo", "bar": "Bar"],
        stringset: ["one", "two", "three"],
        interface: .init(
            foo: [nil, ["foo": .foo, "bar": .bar], nil, ["one": .foo, "two": .bar]],
            anon: .init(foo: true, bar: false)))
}
