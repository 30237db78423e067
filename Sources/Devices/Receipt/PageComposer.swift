internal import ESCPOS
internal import PayPoint

/// Turns a front end's page into a printer's document.
enum PageComposer {
    static func document(_ page: PrintPage) -> ReceiptDocument {
        var blocks = page.blocks.map(block)
        blocks.append(.cut())
        return ReceiptDocument(blocks)
    }

    private static func block(_ block: PrintPage.Block) -> Block {
        switch block {
        case .text(let text, let style):
            .text(text, TextStyle(alignment: alignment(style), emphasis: emphasis(style)))
        case .row(let left, let right, let style):
            .columns([.left(left, emphasis: emphasis(style)), .right(right, emphasis: emphasis(style))])
        case .rule: .rule()
        case .qr(let text): .qr(text)
        case .feed(let lines): .feed(lines: lines)
        }
    }

    private static func alignment(_ style: PrintPage.Style) -> Alignment {
        switch style.alignment {
        case .left: .left
        case .centre: .centre
        case .right: .right
        }
    }

    private static func emphasis(_ style: PrintPage.Style) -> Emphasis {
        var emphasis: Emphasis = []
        if style.bold { emphasis.insert(.bold) }
        if style.large { emphasis.formUnion([.doubleWidth, .doubleHeight]) }
        return emphasis
    }
}
