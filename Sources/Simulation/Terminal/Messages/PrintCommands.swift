internal import ZVT

/// A receipt as messages to the cash register (PA00P015 ch. 3.5, 3.6).
enum PrintCommands {
    /// Attribute of the last line: cut behind it.
    private static let lastLine: UInt8 = 0x81

    /// One 06 D1 for each line.
    static func lines(_ receipt: TerminalReceipt, _ charset: CharacterSet) -> [Step] {
        let lines = receipt.lines.map { line in
            Step.print(.printLine, [line.attribute] + charset.lossy(line.text))
        }
        return lines + [.print(.printLine, [lastLine])]
    }

    /// As few 06 D3 as the cash register can take.
    static func blocks(_ receipt: TerminalReceipt, _ charset: CharacterSet, maximumCount: Int) -> [Step] {
        var blocks: [[UInt8]] = []
        var texts: [UInt8] = []
        var attribute: UInt8 = 0
        let room = maximumCount - overhead
        for line in receipt.lines {
            var next: [UInt8] = []
            if line.attribute != attribute { next += element([0x09], [line.attribute]) }
            next += element([0x07], charset.lossy(line.text))
            if texts.count + next.count > room {
                blocks.append(texts)
                texts = line.attribute == 0 ? [] : element([0x09], [line.attribute])
                next = element([0x07], charset.lossy(line.text))
            }
            attribute = line.attribute
            texts += next
        }
        blocks.append(texts + element([0x09], [lastLine]))
        return blocks.map { block($0, receipt) }
    }

    private static func block(_ texts: [UInt8], _ receipt: TerminalReceipt) -> Step {
        let container =
            element([0x1F, 0x07], [receipt.kind.rawValue]) + element([0x1F, 0x37], [receipt.information])
            + element([0x25], texts)
        return .print(.printTextBlock, [0x06] + berLength(container.count) + container)
    }

    /// Header, lengths and the tags around the texts, and the mark of the last line.
    private static let overhead = 32
}
