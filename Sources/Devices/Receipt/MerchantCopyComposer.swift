internal import ESCPOS
internal import PayPoint

/// The slip that the card holder signs and the office keeps.
enum MerchantCopyComposer {
    static func blocks(_ copy: MerchantCopy, of receipt: Receipt) -> [Block] {
        var blocks: [Block] = [
            .text(receipt.issuer.authority, .init(alignment: .centre, emphasis: .bold)),
            .text(receipt.issuer.payPoint, .centred), .feed(lines: 1),
            .columns([.left("Beleg-Nr."), .right(receipt.number.description)]),
            .columns([.left("Datum"), .right(receipt.time.german)]),
            .columns([.left("Handzeichen"), .right(receipt.clerk)]), .rule(),
        ]
        if let text = copy.terminalReceipt {
            blocks.append(TerminalTextComposer.block(text))
        } else if let card = receipt.card {
            blocks += CardSlipComposer.blocks(card, for: .merchant, kind: receipt.kind)
        }
        if copy.terminalReceipt?.asksForSignature != true {
            blocks += [.feed(lines: 3), .rule("_"), .text("Unterschrift", .centred)]
        }
        blocks.append(.cut())
        return blocks
    }
}
