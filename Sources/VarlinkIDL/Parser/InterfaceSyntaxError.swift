/// Why a text is not an interface definition, and where.
public struct InterfaceSyntaxError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The grammar wants `expected`, the text has `found`.
        case expected(String, found: String)
        /// A name that is already taken at `first`.
        case duplicate(name: String, first: SourcePosition)
        /// A type that the interface does not define.
        case unknownType(String)
        /// A method or error used as the type of a field.
        case notAType(String)
        /// A struct that contains itself without an optional, array or map in between: no finite value exists.
        case endlessType(String)
        /// `??`: the grammar has no optional of an optional.
        case doubleOptional
        /// Types nested deeper than `InterfaceParser.nestingDepthMax`.
        case nestedTooDeeply
    }

    public let position: SourcePosition
    public let reason: Reason
}

extension InterfaceSyntaxError: CustomStringConvertible {
    /// `line:column: what is wrong`.
    public var description: String { "\(position): \(message)" }

    /// What is wrong and, where it is not plain, what to do.
    public var message: String {
        switch reason {
        case .expected(let expected, let found): "expected \(expected), found \(found)"
        case .duplicate(let name, let first): "'\(name)' is already defined at \(first)"
        case .unknownType(let name): "the interface defines no type '\(name)'"
        case .notAType(let name): "'\(name)' is a method or an error, not a type"
        case .endlessType(let name):
            "type '\(name)' contains itself and can never end; make one field of the circle optional"
        case .doubleOptional: "'??' has no meaning; write one '?'"
        case .nestedTooDeeply: "types are nested deeper than \(InterfaceParser.nestingDepthMax) levels"
        }
    }
}
