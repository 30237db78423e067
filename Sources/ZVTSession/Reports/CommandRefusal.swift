public import ZVT

/// 84 xx, with what came along.
public struct CommandRefusal: Hashable, Sendable {
    /// The reason. Terminals that answer 84 1E put it into the first data byte.
    public var code: ResultCode
    public var data: [UInt8]

    public var remedy: TerminalRemedy? { code.remedy }

    /// The terminal's own words, where it sent some.
    public func text(in charset: CharacterSet) -> String? {
        FieldList.salvage(data).0.terminalText(in: charset)
    }

    init(code: ResultCode, data: [UInt8] = []) {
        self.code = code
        self.data = data
    }

    init(_ response: Response) {
        if response.control.ins == ControlField.abortByTerminal.ins, let first = response.data.first {
            self.init(code: ResultCode(first), data: Array(response.data.dropFirst()))
        } else {
            self.init(code: response.code, data: response.data)
        }
    }
}
