/// Two names that differ in the interface language and are the same in Swift.
public struct NameClash: Error, Hashable, Sendable {
    /// Where the second of the two names stands.
    public let position: SourcePosition
    public let name: String
    public let swiftName: String

    public var message: String {
        "'\(name)' becomes '\(swiftName)' in Swift like another name beside it; rename one of them"
    }
}

extension NameClash {
    static func check(
        _ names: [(name: String, position: SourcePosition)], _ convert: (String) -> String
    ) throws(NameClash) {
        var taken: Set<String> = []
        for (name, position) in names where !taken.insert(convert(name)).inserted {
            throw NameClash(position: position, name: name, swiftName: convert(name))
        }
    }

    /// Checks every set of names that become siblings in Swift.
    static func check(_ definition: InterfaceDefinition) throws(NameClash) {
        try check(definition.members.map { ($0.name, $0.position) }, SwiftName.type)
        try check(definition.methods.map { ($0.name, $0.position) }, SwiftName.member)
        try check(definition.errors.map { ($0.name, $0.position) }, SwiftName.member)
        for type in definition.types {
            switch type.body {
            case .structure(let structure): try check(structure)
            case .enumeration(let enumeration): try check(enumeration)
            }
        }
        for method in definition.methods {
            try check(method.parameters)
            try check(method.reply)
        }
        for error in definition.errors { try check(error.parameters) }
    }

    private static func check(_ structure: Structure) throws(NameClash) {
        let names = structure.fields.map { ($0.name, $0.position) }
        try check(names, SwiftName.member)
        try check(names, SwiftName.nestedType)
        for field in structure.fields { try check(field.type) }
    }

    private static func check(_ enumeration: Enumeration) throws(NameClash) {
        try check(enumeration.cases.map { ($0.name, $0.position) }, SwiftName.member)
    }

    private static func check(_ type: TypeExpression) throws(NameClash) {
        switch type {
        case .bool, .int, .float, .string, .object, .named: break
        case .structure(let structure): try check(structure)
        case .enumeration(let enumeration): try check(enumeration)
        case .array(let element), .map(let element), .optional(let element): try check(element)
        }
    }
}
