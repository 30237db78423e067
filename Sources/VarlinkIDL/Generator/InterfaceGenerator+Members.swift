extension InterfaceGenerator {
    func write(_ method: MethodDefinition, to writer: inout SwiftWriter) {
        writer.line()
        writer.documentation(method.documentation)
        writer.block("public enum \(SwiftName.type(method.name))") { writer in
            write(
                method.parameters, named: "Parameters", documentation: ["What a caller of `\(method.name)` gives."],
                owner: nil, to: &writer)
            writer.line()
            write(
                method.reply, named: "Reply", documentation: ["What `\(method.name)` answers."], owner: nil,
                to: &writer)
        }
    }

    /// One payload struct for each error with fields, and one enum over all errors.
    func writeFailures(to writer: inout SwiftWriter) {
        for error in definition.errors where !error.parameters.fields.isEmpty {
            writer.line()
            write(
                error.parameters, named: SwiftName.type(error.name), documentation: error.documentation, owner: nil,
                to: &writer)
        }
        guard !definition.errors.isEmpty else { return }
        writer.line()
        writer.line("/// The errors of the interface. A handler throws them, a client catches them.")
        writer.block("public enum Failure: VarlinkFailure") { writer in
            for error in definition.errors {
                writer.documentation(error.documentation)
                let payload = error.parameters.fields.isEmpty ? "" : "(\(namespace).\(SwiftName.type(error.name)))"
                writer.line("case \(SwiftName.member(error.name))\(payload)")
            }
            writer.line()
            writeFailureName(to: &writer)
            writer.line()
            writeFailureParameters(to: &writer)
            writer.line()
            writeFailureInitializer(to: &writer)
        }
    }

    private func writeFailureName(to writer: inout SwiftWriter) {
        writer.block("public var varlinkName: String") { writer in
            writer.line("switch self {")
            for error in definition.errors {
                writer.line("case .\(SwiftName.member(error.name)): \"\(definition.name).\(error.name)\"")
            }
            writer.line("}")
        }
    }

    private func writeFailureParameters(to writer: inout SwiftWriter) {
        writer.block("public var parameters: (any Encodable & Sendable)?") { writer in
            writer.line("switch self {")
            for error in definition.errors {
                let name = SwiftName.member(error.name)
                let isEmpty = error.parameters.fields.isEmpty
                writer.line(isEmpty ? "case .\(name): nil" : "case .\(name)(let parameters): parameters")
            }
            writer.line("}")
        }
    }

    private func writeFailureInitializer(to writer: inout SwiftWriter) {
        writer.block("public init?(varlinkName: String, parameters decoder: any Decoder) throws") { writer in
            writer.line("switch varlinkName {")
            for error in definition.errors {
                let name = SwiftName.member(error.name)
                let payload =
                    error.parameters.fields.isEmpty
                    ? "" : "(try \(namespace).\(SwiftName.type(error.name))(from: decoder))"
                writer.line("case \"\(definition.name).\(error.name)\": self = .\(name)\(payload)")
            }
            writer.line("default: return nil")
            writer.line("}")
        }
    }
}
