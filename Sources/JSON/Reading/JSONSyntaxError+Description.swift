extension JSONSyntaxError: CustomStringConvertible {
    public var description: String { "\(reason.description) at byte \(offset)" }
}

extension JSONSyntaxError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unexpectedEnd: "the text ends too early"
        case .unexpectedByte(let byte): "the byte \(byte) has no place"
        case .textBehindTheValue: "something follows the value"
        case .invalidNumber: "a number that is not written as JSON wants"
        case .numberTooLarge: "a number that is too large"
        case .invalidEscape: "an escape that JSON does not have"
        case .unpairedSurrogate: "half of a surrogate pair"
        case .controlCharacter: "a control character that is not escaped"
        case .invalidUTF8: "a string that is no UTF-8"
        case .duplicateKey(let name): "the name \(name) stands twice"
        case .nestedTooDeeply: "nesting deeper than \(JSONParser.nestingDepthMax)"
        }
    }
}
