import Testing
import Varlink

/// What the server answers, as bytes on the socket. The expected replies are written by hand from varlink.org.
@Suite(.timeLimit(.minutes(2))) struct ServerCallTests {
    @Test func `a call is answered with its reply`() async throws {
        let replies = try await exchange(#"{"method":"org.example.Sampler.Count","parameters":{"from":1,"to":3}}"#)

        #expect(replies == [["parameters": ["number": 3]]])
    }

    @Test func `a reply without fields is an empty object`() async throws {
        let replies = try await SampleServer.run { server in
            server.sampler.endAll()
            return try await exchange(#"{"method":"org.example.Sampler.Rest","parameters":{}}"#, with: server)
        }

        #expect(replies == [["parameters": [:]]])
    }

    @Test func `pipelined calls are answered in order`() async throws {
        let calls = (0..<200).map {
            #"{"method":"org.example.Sampler.Count","parameters":{"from":0,"to":\#($0)}}"# + "\0"
        }
        let replies = try await SampleServer.run { server in
            let client = try await RawClient.connect(to: server.path)
            defer { client.disconnect() }
            try await client.send(bytes: Array(calls.joined().utf8))
            return try await client.receive(200)
        }

        #expect(replies == (0..<200).map { ["parameters": ["number": .integer($0)]] })
    }

    @Test func `a call with more gets its replies in order, and the next call comes after the last`() async throws {
        let replies = try await exchange(
            #"{"method":"org.example.Sampler.Count","more":true,"parameters":{"from":1,"to":3}}"#,
            #"{"method":"org.example.Sampler.Count","parameters":{"from":7,"to":9}}"#, expecting: 4)

        #expect(
            replies == [
                ["parameters": ["number": 1], "continues": true], ["parameters": ["number": 2], "continues": true],
                ["parameters": ["number": 3]], ["parameters": ["number": 9]],
            ])
    }

    @Test func `a oneway call is done and gets no reply, not even an error`() async throws {
        let replies = try await exchange(
            #"{"method":"org.example.Sampler.Keep","oneway":true,"parameters":{"text":"a"}}"#,
            #"{"method":"org.example.Sampler.Keep","oneway":true,"parameters":{"text":1}}"#,
            #"{"method":"org.example.Sampler.None","oneway":true}"#,
            #"{"method":"org.example.Sampler.Fail","oneway":true,"parameters":{"how":"broken"}}"#,
            #"{"method":"org.example.Sampler.Keep","oneway":true,"more":true,"parameters":{"text":"b"}}"#,
            #"{"method":"org.example.Sampler.Keep","parameters":{"text":"c"}}"#)

        #expect(replies == [["parameters": ["texts": ["a", "b", "c"]]]])
    }

    @Test func `a method that needs more says so`() async throws {
        let replies = try await exchange(#"{"method":"org.example.Sampler.Watch"}"#)

        #expect(replies == [["error": "org.varlink.service.ExpectedMore"]])
    }

    static let failures: [String: JSONValue] = [
        "refused": [
            "error": "org.example.Sampler.Refused", "parameters": ["item_id": "7", "lines": [["amount": -1]]],
        ],
        "broken": ["error": "org.example.Sampler.Broken"],
        "unknown": ["error": "org.varlink.service.InternalError"],
        "infinite": ["error": "org.varlink.service.InternalError"],
    ]

    @Test(arguments: failures)
    func `an error is answered by name and the connection goes on`(how: String, error: JSONValue) async throws {
        let replies = try await exchange(
            #"{"method":"org.example.Sampler.Fail","parameters":{"how":"\#(how)"}}"#,
            #"{"method":"org.example.Sampler.Count","parameters":{"from":0,"to":1}}"#, expecting: 2)

        #expect(replies == [error, ["parameters": ["number": 1]]])
    }

    @Test(arguments: [
        (#"{"method":"org.example.None.Count"}"#, "InterfaceNotFound", "interface", "org.example.None"),
        (#"{"method":"org.example.Sampler.None"}"#, "MethodNotFound", "method", "org.example.Sampler.None"),
        (#"{"method":"org.example.Sampler."}"#, "MethodNotFound", "method", "org.example.Sampler."),
        (#"{"method":"Count"}"#, "InvalidParameter", "parameter", "method"),
        (#"{"method":7}"#, "InvalidParameter", "parameter", "method"),
        (#"{}"#, "InvalidParameter", "parameter", "method"),
        (#"{"method":null}"#, "InvalidParameter", "parameter", "method"),
        (call("Count", "[]"), "InvalidParameter", "parameter", "parameters"),
        (call("Who", "5"), "InvalidParameter", "parameter", "parameters"),
        (call("Count", "{}"), "InvalidParameter", "parameter", "from"),
        (call("Count", "null"), "InvalidParameter", "parameter", "from"),
        (call("Count", #"{"from":1}"#), "InvalidParameter", "parameter", "to"),
        (call("Count", #"{"from":1,"to":"2"}"#), "InvalidParameter", "parameter", "to"),
        (call("Count", #"{"from":1,"to":1.5}"#), "InvalidParameter", "parameter", "to"),
        (call("Count", #"{"from":1,"to":9223372036854775808}"#), "InvalidParameter", "parameter", "to"),
        (call("Count", #"{"from":1,"to":null}"#), "InvalidParameter", "parameter", "to"),
        (call("Count", #"{"from":true,"to":1}"#), "InvalidParameter", "parameter", "from"),
        (call("Count", #"{"from":1,"to":2,"step":1}"#), "InvalidParameter", "parameter", "step"),
        (call("Fail", #"{"how":"quietly"}"#), "InvalidParameter", "parameter", "how"),
        (
            call(
                "Echo", #"{"Price":1,"note":1,"node":{"children":[{"tags":{},"children":[]},{"tags":[]}],"tags":{}}}"#),
            "InvalidParameter", "parameter", "node.children[1].children"
        ),
        (
            call("Echo", #"{"Price":1,"note":1,"node":{"children":[],"tags":{"a":1}}}"#),
            "InvalidParameter", "parameter", "node.tags.a"
        ),
        (
            call("Echo", #"{"Price":1,"note":1,"node":{"children":[],"tags":{},"self":{"in":1,"state":"gone"}}}"#),
            "InvalidParameter", "parameter", "node.self.state"
        ),
        (#"{"method":"org.example.Sampler.Who","more":"yes"}"#, "InvalidParameter", "parameter", "more"),
        (#"{"method":"org.example.Sampler.Who","oneway":1}"#, "InvalidParameter", "parameter", "oneway"),
        (#"{"method":"org.example.Sampler.Who","upgrade":true}"#, "InvalidParameter", "parameter", "upgrade"),
    ])
    func `a wrong call is answered with what is wrong and the connection goes on`(
        message: String, error: String, field: String, value: String
    ) async throws {
        let replies = try await exchange(
            message, #"{"method":"org.example.Sampler.Count","parameters":{"from":0,"to":1}}"#, expecting: 2)

        #expect(
            replies == [
                [
                    "error": .string("org.varlink.service.\(error)"),
                    "parameters": .object(JSONObject([(field, .string(value))])),
                ],
                ["parameters": ["number": 1]],
            ])
    }

    @Test func `fields of the envelope that are unknown or null are ignored`() async throws {
        let replies = try await exchange(
            #"{"org.example.vendor":{"x":1},"more":null,"oneway":null,"upgrade":null,"#
                + #""parameters":{"from":0,"to":1},"method":"org.example.Sampler.Count"}"#)

        #expect(replies == [["parameters": ["number": 1]]])
    }

    @Test(arguments: [Int64.min, -1, 0, 9_007_199_254_740_993, Int64.max])
    func `whole numbers pass exactly`(number: Int64) async throws {
        let replies = try await exchange(
            call("Echo", #"{"Price":\#(number),"note":\#(number),"node":{"children":[],"tags":{}}}"#))

        #expect(
            replies == [
                [
                    "parameters": [
                        "Price": .integer(number), "note": .integer(number), "node": ["children": [], "tags": [:]],
                    ]
                ]
            ])
    }

    @Test func `everything the language has passes and absent optionals stay absent`() async throws {
        let parameters = """
            {"Price":2,"ratio":0.5,"note":{"a":[null,true,"\\u0000ü€\\"/",-1.5e300,{}]},
             "node":{"next":{"children":[],"tags":{"x":{},"y":{}},"self":{"in":1,"state":"in_doubt"}},
                     "children":[{"children":[],"tags":{}}],"tags":{}}}
            """
        let replies = try await exchange(call("Echo", parameters))

        #expect(
            replies == [
                [
                    "parameters": [
                        "Price": 2, "ratio": 0.5, "note": ["a": [.null, true, "\0ü€\"/", -1.5e300, [:]]],
                        "node": [
                            "next": [
                                "children": [], "tags": ["x": [:], "y": [:]],
                                "self": ["in": 1, "state": "in_doubt"],
                            ],
                            "children": [["children": [], "tags": [:]]], "tags": [:],
                        ],
                    ]
                ]
            ])
    }

    @Test func `the service tells what it is and describes its interfaces`() async throws {
        let replies = try await exchange(
            #"{"method":"org.varlink.service.GetInfo"}"#,
            #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"org.example.Sampler"}}"#,
            #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"org.example.None"}}"#,
            expecting: 3)

        #expect(
            replies == [
                [
                    "parameters": [
                        "vendor": "V", "product": "P", "version": "1", "url": "https://example.org",
                        "interfaces": ["org.varlink.service", "org.example.Sampler"],
                    ]
                ],
                ["parameters": ["description": .string(OrgExampleSampler.description)]],
                ["error": "org.varlink.service.InterfaceNotFound", "parameters": ["interface": "org.example.None"]],
            ])
    }

    @Test func `a client that only closes its sending half gets all replies`() async throws {
        let replies = try await SampleServer.run { server in
            let client = try await RawClient.connect(to: server.path)
            defer { client.disconnect() }
            try await client.send(
                #"{"method":"org.example.Sampler.Count","more":true,"parameters":{"from":1,"to":2}}"#,
                #"{"method":"org.example.Sampler.Fill","parameters":{"letters":3000000}}"#)
            client.shutDownWriting()
            return try await client.receiveAll()
        }

        #expect(replies.count == 3)
        #expect(replies.last == ["parameters": ["text": .string(String(repeating: "x", count: 3_000_000))]])
    }
}

private func call(_ method: String, _ parameters: String) -> String {
    #"{"method":"org.example.Sampler.\#(method)","parameters":\#(parameters)}"#
}

/// Sends messages on a fresh connection and gives back the replies.
private func exchange(_ messages: String..., expecting count: Int = 1) async throws -> [JSONValue] {
    try await SampleServer.run { server in
        let client = try await RawClient.connect(to: server.path)
        defer { client.disconnect() }
        try await client.send(bytes: messages.flatMap { Array($0.utf8) + [0] })
        return try await client.receive(count)
    }
}

private func exchange(_ message: String, with server: SampleServer) async throws -> [JSONValue] {
    let client = try await RawClient.connect(to: server.path)
    defer { client.disconnect() }
    try await client.send(message)
    return try await client.receive(1)
}
