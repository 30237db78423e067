internal import ESCPOS

/// Paper that says of itself what it is, such as that of a test instance.
enum MarkedPaper {
    /// Without codes: a banking app would fill in a transfer of real money. The mark stands first and last on each piece of paper: a merchant's copy is cut from the receipt behind it.
    static func document(_ document: ReceiptDocument, _ mark: String) -> ReceiptDocument {
        let line = Block.text(mark, TextStyle(alignment: .centre, emphasis: [.bold, .doubleHeight]))
        var blocks: [Block] = []
        var isBegun = false
        for block in document.blocks where !block.isCode {
            if case .cut = block {
                if isBegun { blocks.append(line) }
                isBegun = false
            } else if !isBegun {
                blocks.append(line)
                isBegun = true
            }
            blocks.append(block)
        }
        return ReceiptDocument(isBegun ? blocks + [line] : blocks)
    }
}

extension Block {
    fileprivate var isCode: Bool {
        switch self {
        case .qr, .barcode: true
        case .text, .columns, .verbatim, .rule, .image, .feed, .cut, .drawerPulse: false
        }
    }
}
