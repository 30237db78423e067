/// How names of the interface language become names of Swift.
enum SwiftName {
    /// `org.example-shop.Payments` → `OrgExampleShopPayments`
    static func namespace(_ interfaceName: String) -> String {
        interfaceName.split { $0 == "." || $0 == "-" }.map { capitalized(String($0)) }.joined()
    }

    /// `in_doubt` → `inDoubt`, `UserName` → `userName`, `URL` → `url`
    static func member(_ name: String) -> String {
        let parts = name.split(separator: "_").map(String.init)
        let joined = lowercasedHead(parts[0]) + parts.dropFirst().map(capitalized).joined()
        if unescapable.contains(joined) { return joined + "_" }
        return keywords.contains(joined) ? "`\(joined)`" : joined
    }

    /// `given_change` → `GivenChange`, for types written in place.
    static func nestedType(_ fieldName: String) -> String {
        type(fieldName.split(separator: "_").map { capitalized(String($0)) }.joined())
    }

    /// Types keep their name unless generated code needs it for something else; then `_` is added.
    static func type(_ name: String) -> String {
        reservedTypes.contains(name) ? name + "_" : name
    }

    private static func capitalized(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    private static func lowercasedHead(_ word: String) -> String {
        let head = word.prefix { $0.isUppercase }
        if head.count == word.count || head.count <= 1 { return head.lowercased() + word.dropFirst(head.count) }
        if word[head.endIndex].isNumber { return head.lowercased() + word.dropFirst(head.count) }
        return head.dropLast().lowercased() + word.dropFirst(head.count - 1)
    }
}

extension SwiftName {
    private static let reservedTypes: Set<String> = [
        "Any", "Bool", "Client", "Codable", "CodingKey", "CodingKeys", "Decodable", "Decoder", "Double", "Duration",
        "Encodable", "Encoder", "Equatable", "Error", "Failure", "Handler", "Indirect", "Int64", "JSONValue",
        "NoFields", "Optional",
        "Parameters", "Protocol", "Reply", "Self", "Sendable", "String", "StringSet", "Swift", "Type", "VarlinkCall",
        "VarlinkConnection", "VarlinkFailure", "VarlinkInterface", "VarlinkMethod", "VarlinkReplies",
    ]

    /// Names with a meaning that backticks do not take away.
    private static let unescapable: Set<String> = ["allCases", "hashValue", "init", "rawValue", "self"]

    private static let keywords: Set<String> = [
        "as", "associatedtype", "await", "borrowing", "break", "case", "catch", "class", "consuming", "continue",
        "default",
        "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func",
        "guard",
        "if", "import", "in", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private",
        "protocol",
        "public", "repeat", "rethrows", "return", "static", "struct", "subscript", "super", "switch", "throw", "throws",
        "true", "try", "typealias", "var", "where", "while",
    ]
}
