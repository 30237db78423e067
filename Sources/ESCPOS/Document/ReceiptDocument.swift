/// A receipt before any printer is known: what is to stand on the paper, from top to bottom.
///
/// The same document prints on 32 and on 48 columns. ``Layout`` turns it into lines of a given width, ``Encoder`` turns
/// it into the bytes of a given printer.
public struct ReceiptDocument: Sendable, Equatable {
    /// The parts of the receipt in printing order.
    public var blocks: [Block]

    public init(_ blocks: [Block] = []) {
        self.blocks = blocks
    }
}
