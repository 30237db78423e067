import JSON

extension JSONSyntaxError {
    var words: Words { Words("\(reason.german), Byte \(offset)", "\(self)") }
}

extension JSONSyntaxError.Reason {
    fileprivate var german: String {
        switch self {
        case .unexpectedEnd: "der Text endet zu früh"
        case .unexpectedByte: "hier steht etwas, das nicht hierher gehört"
        case .textBehindTheValue: "hinter dem Wert steht noch etwas"
        case .invalidNumber: "eine Zahl, die nicht wie in JSON geschrieben ist"
        case .numberTooLarge: "eine zu große Zahl"
        case .invalidEscape: "ein Ersatzzeichen, das JSON nicht hat"
        case .unpairedSurrogate: "ein halbes Zeichen"
        case .controlCharacter: "ein Steuerzeichen, das umschrieben sein muss"
        case .invalidUTF8: "ein Text, der kein UTF-8 ist"
        case .duplicateKey(let name): "der Name „\(name)“ steht zweimal da"
        case .nestedTooDeeply: "mehr als \(JSONParser.nestingDepthMax) Ebenen ineinander"
        }
    }
}
