extension InterfaceGenerator {
    func write(_ type: TypeDefinition, to writer: inout SwiftWriter) {
        let name = SwiftName.type(type.name)
        writer.line()
        switch type.body {
        case .structure(let structure):
            write(structure, named: name, documentation: type.documentation, owner: type.name, to: &writer)
        case .enumeration(let enumeration):
            write(enumeration, named: name, documentation: type.documentation, to: &writer)
        }
    }

    /// - Parameter owner: the named type this struct is or is written in, nil inside methods and errors.
    func write(
        _ structure: Structure, named name: String, documentation: [String], owner: String?,
        to writer: inout SwiftWriter
    ) {
        writer.documentation(documentation)
        writer.block("public struct \(name): Codable, Equatable, Sendable") { writer in
            for field in structure.fields {
                writer.documentation(field.documentation)
                let attribute = isStoredIndirectly(field, owner: owner) ? "@Indirect " : ""
                writer.line("\(attribute)public var \(SwiftName.member(field.name)): \(swiftType(of: field))")
            }
            if !structure.fields.isEmpty { writer.line() }
            writeInitializer(of: structure, to: &writer)
            writeCodingKeys(of: structure, to: &writer)
            for field in structure.fields { writeNestedType(of: field, owner: owner, to: &writer) }
        }
    }

    private func write(
        _ enumeration: Enumeration, named name: String, documentation: [String], to writer: inout SwiftWriter
    ) {
        writer.documentation(documentation)
        writer.block("public enum \(name): String, CaseIterable, Codable, Sendable") { writer in
            for value in enumeration.cases {
                writer.documentation(value.documentation)
                writer.line("case \(SwiftName.member(value.name)) = \"\(value.name)\"")
            }
        }
    }

    private func writeInitializer(of structure: Structure, to writer: inout SwiftWriter) {
        let parameters = structure.fields.map { field in
            "\(SwiftName.member(field.name)): \(swiftType(of: field))" + (field.type.isOptional ? " = nil" : "")
        }
        guard !parameters.isEmpty else { return writeEmptyMembers(to: &writer) }
        writer.line("public init(")
        writer.indented { writer in
            for (index, parameter) in parameters.enumerated() {
                writer.line(parameter + (index + 1 < parameters.count ? "," : ""))
            }
        }
        writer.block(")") { writer in
            for field in structure.fields {
                let name = SwiftName.member(field.name)
                writer.line("self.\(name) = \(name)")
            }
        }
    }

    /// What the compiler would synthesize for a struct without fields takes any JSON value for it.
    private func writeEmptyMembers(to writer: inout SwiftWriter) {
        writer.line("public init() {}")
        writer.line()
        writer.block("public init(from decoder: any Decoder) throws") { writer in
            writer.line("_ = try decoder.container(keyedBy: NoFields.self)")
        }
        writer.line()
        writer.block("public func encode(to encoder: any Encoder) throws") { writer in
            writer.line("_ = encoder.container(keyedBy: NoFields.self)")
        }
    }

    private func writeCodingKeys(of structure: Structure, to writer: inout SwiftWriter) {
        guard !structure.fields.isEmpty else { return }
        writer.line()
        writer.block("private enum CodingKeys: String, CodingKey") { writer in
            for field in structure.fields { writer.line("case \(SwiftName.member(field.name)) = \"\(field.name)\"") }
        }
    }

    private func writeNestedType(of field: Field, owner: String?, to writer: inout SwiftWriter) {
        let name = SwiftName.nestedType(field.name)
        switch field.type.innermost {
        case .structure(let structure):
            guard !field.type.isStringSet else { return }
            writer.line()
            write(
                structure, named: name, documentation: ["The value of `\(field.name)`."], owner: owner, to: &writer)
        case .enumeration(let enumeration):
            writer.line()
            write(enumeration, named: name, documentation: ["The value of `\(field.name)`."], to: &writer)
        case .bool, .int, .float, .string, .object, .named, .array, .map, .optional:
            break
        }
    }
}

extension InterfaceGenerator {
    private func isStoredIndirectly(_ field: Field, owner: String?) -> Bool {
        guard case .optional(.named(let name)) = field.type else { return false }
        return isRecursive(name, in: owner)
    }

    func swiftType(of field: Field) -> String {
        swiftType(field.type, nested: SwiftName.nestedType(field.name))
    }

    /// Named types are written with their namespace because a struct may nest a type of the same name.
    private func swiftType(_ type: TypeExpression, nested: String) -> String {
        switch type {
        case .bool: "Bool"
        case .int: "Int64"
        case .float: "Double"
        case .string: "String"
        case .object: "JSONValue"
        case .named(let name): "\(namespace).\(SwiftName.type(name))"
        case .structure, .enumeration: nested
        case .array(let element): "[\(swiftType(element, nested: nested))]"
        case .map(.structure(let structure)) where structure.fields.isEmpty: "StringSet"
        case .map(let element): "[String: \(swiftType(element, nested: nested))]"
        case .optional(let wrapped): swiftType(wrapped, nested: nested) + "?"
        }
    }
}

extension TypeExpression {
    fileprivate var isOptional: Bool {
        if case .optional = self { true } else { false }
    }

    /// The type inside all arrays, maps and optionals.
    fileprivate var innermost: TypeExpression {
        switch self {
        case .array(let element), .map(let element), .optional(let element): element.innermost
        case .bool, .int, .float, .string, .object, .named, .structure, .enumeration: self
        }
    }

    /// Whether the innermost part is `[string]()`, which needs no type of its own.
    fileprivate var isStringSet: Bool {
        switch self {
        case .map(.structure(let structure)): structure.fields.isEmpty
        case .array(let element), .map(let element), .optional(let element): element.isStringSet
        case .bool, .int, .float, .string, .object, .named, .structure, .enumeration: false
        }
    }
}
