import Testing
import VarlinkIDL

@testable import Varlink

@Suite struct ServiceInterfaceTests {
    @Test func `the description defines what the service answers`() throws {
        let definition = try InterfaceParser.parse(ServiceInterface.description)

        #expect(definition.name == ServiceInterface.interfaceName)
        #expect(definition.methods.map(\.name) == ["GetInfo", "GetInterfaceDescription"])
        #expect(
            definition.methods[0].reply.fields.map(\.name) == ["vendor", "product", "version", "url", "interfaces"])
    }

    static let errors: [VarlinkServiceError] = [
        .interfaceNotFound(interface: "x"), .methodNotFound(method: "x"), .methodNotImplemented(method: "x"),
        .invalidParameter(parameter: "x"), .permissionDenied, .expectedMore, .internalError,
    ]

    @Test func `every error of the service stands in its description, and no other`() throws {
        let definition = try InterfaceParser.parse(ServiceInterface.description)

        #expect(
            Self.errors.map(\.varlinkName) == definition.errors.map { "\(ServiceInterface.interfaceName).\($0.name)" })
    }

    @Test(arguments: errors)
    func `an error comes back from its name and fields`(error: VarlinkServiceError) throws {
        let definition = try InterfaceParser.parse(ServiceInterface.description)
        let described = try #require(definition.errors.first { error.varlinkName.hasSuffix("." + $0.name) })
        let fields = JSONObject(described.parameters.fields.map { ($0.name, .string("x")) })

        let read = try VarlinkServiceError(
            varlinkName: error.varlinkName, parameters: JSONDecoding(.object(fields), rejectsUnknownFields: true))
        #expect(read == error)
    }
}
