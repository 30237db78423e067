extension InterfaceGenerator {
    func writeServerSide(to writer: inout SwiftWriter) {
        writer.line()
        writer.block("extension \(namespace)") { writer in
            writer.line("/// What a service does for each method. A thrown `VarlinkFailure` becomes the error reply.")
            writer.block("public protocol Handler: Sendable") { writer in
                for method in definition.methods {
                    writer.documentation(method.documentation)
                    writer.line("func \(signature(of: method)) async throws -> \(reply(of: method))")
                }
            }
            writer.line()
            writer.line("/// The interface with the handler that answers its calls, for a `VarlinkServer`.")
            writer.block("public static func interface(_ handler: some Handler) -> VarlinkInterface") { writer in
                writer.line("VarlinkInterface(")
                writer.indented { writer in
                    writer.line("name: interfaceName,")
                    writer.line("description: description,")
                    writer.line("methods: [")
                    writer.indented { writer in
                        for method in definition.methods {
                            writer.line(
                                "VarlinkMethod(\"\(method.name)\") { try await handler.\(SwiftName.member(method.name))($0, $1) },"
                            )
                        }
                    }
                    writer.line("]")
                }
                writer.line(")")
            }
        }
    }

    private func signature(of method: MethodDefinition) -> String {
        "\(SwiftName.member(method.name))(_ parameters: \(parameters(of: method)), "
            + "_ call: VarlinkCall<\(reply(of: method))>)"
    }

    private func parameters(of method: MethodDefinition) -> String {
        "\(namespace).\(SwiftName.type(method.name)).Parameters"
    }

    private func reply(of method: MethodDefinition) -> String {
        "\(namespace).\(SwiftName.type(method.name)).Reply"
    }
}

extension InterfaceGenerator {
    func writeClientSide(to writer: inout SwiftWriter) {
        writer.line()
        writer.block("extension \(namespace)") { writer in
            writer.line("/// The methods as a client calls them. Errors of the interface are thrown as `Failure`.")
            writer.block("public struct Client: Sendable") { writer in
                writer.line("public let connection: VarlinkConnection")
                writer.line()
                writer.block("public init(_ connection: VarlinkConnection)") { writer in
                    writer.line("self.connection = connection")
                }
                for method in definition.methods { writeCalls(of: method, to: &writer) }
            }
        }
    }

    private func writeCalls(of method: MethodDefinition, to writer: inout SwiftWriter) {
        let name = SwiftName.member(method.name)
        let plainName = name.filter { $0 != "`" }
        let preset = method.parameters.fields.isEmpty ? " = .init()" : ""
        let parameter = "_ parameters: \(parameters(of: method))\(preset)"
        let target = "\"\(definition.name).\(method.name)\", parameters"
        let failures = "failures: [" + (definition.errors.isEmpty ? "]" : "\(namespace).Failure.self]")

        writer.line()
        writer.documentation(method.documentation)
        writer.block("public func \(name)(\(parameter)) async throws -> \(reply(of: method))") { writer in
            writer.line("try await connection.call(\(target), \(failures))")
        }
        writer.line()
        writer.line("/// Calls `\(method.name)` with `more`: every reply of the service, in order.")
        writer.block("public func \(plainName)More(\(parameter)) -> VarlinkReplies<\(reply(of: method))>") { writer in
            writer.line("connection.callMore(\(target), \(failures))")
        }
        writer.line()
        writer.line("/// Calls `\(method.name)` with `oneway`: the service answers nothing, not even an error.")
        writer.block("public func \(plainName)Oneway(\(parameter)) async throws") { writer in
            writer.line("try await connection.callOneway(\(target))")
        }
    }
}

extension InterfaceGenerator {
    /// The file's text as a raw string literal with as many `#` as it takes to contain the text.
    func writeDescription(to writer: inout SwiftWriter) {
        var fence = "#"
        while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
        let carriageReturn = "\\\(fence)u{D}"

        writer.line()
        writer.block("extension \(namespace)") { writer in
            writer.line("/// The interface file, as `org.varlink.service.GetInterfaceDescription` gives it out.")
            writer.line("public static let description = \(fence)\"\"\"")
            for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
                writer.flushLine(line.map { $0 == "\r" ? carriageReturn : String($0) }.joined())
            }
            writer.flushLine("\"\"\"\(fence)")
        }
    }
}
