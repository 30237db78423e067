internal import PayPoint

extension PrintPage {
    private static let longestText = 2000
    private static let longestQR = 300
    private static let mostLines: Int64 = 20

    init(_ blocks: [OrgZahlstellePrinter.Block]) throws {
        guard (1...Self.mostBlocks).contains(blocks.count) else {
            throw Self.fault("blocks", .count(1...Int64(Self.mostBlocks), "blocks", "Blöcke"))
        }
        self.init(blocks: try blocks.map(Self.block))
    }

    private static func block(_ block: OrgZahlstellePrinter.Block) throws -> Block {
        let style = block.style.map(style) ?? Style()
        switch block.kind {
        case .text: return .text(try text(block.text, "blocks.text", longestText), style: style)
        case .row:
            let left = try text(block.text, "blocks.text", longestText)
            return .row(left: left, right: try text(block.right, "blocks.right", longestText), style: style)
        case .rule: return .rule
        case .qr: return .qr(try text(block.text, "blocks.text", longestQR))
        case .feed:
            let lines = block.lines ?? 1
            guard (1...mostLines).contains(lines) else { throw fault("blocks.lines", .number(1...mostLines)) }
            return .feed(Int(lines))
        }
    }

    private static func text(_ text: String?, _ field: String, _ longest: Int) throws -> String {
        guard let text, text.utf8.count <= longest else { throw fault(field, .printed(atMost: longest)) }
        return text
    }

    private static func style(_ style: OrgZahlstellePrinter.Style) -> Style {
        let alignment: Style.Alignment =
            switch style.alignment {
            case .left: .left
            case .centre: .centre
            case .right: .right
            }
        return Style(alignment: alignment, bold: style.bold, large: style.large)
    }

    private static func fault(_ field: String, _ rule: RequestRule) -> PaymentError {
        .invalidRequest(RequestFault(field: field, rule: rule))
    }
}
