import ZVT

/// Lines of 06 D1 on their way to becoming a receipt.
struct GatheredLines: Hashable, Sendable {
    private(set) var lines: [ReceiptLine] = []
    private(set) var receiptType: ReceiptType?

    var isEmpty: Bool { lines.isEmpty }

    /// Whether a line of that type begins another receipt.
    func isEnded(by type: ReceiptType?) -> Bool {
        guard !lines.isEmpty, let type, let receiptType else { return false }
        return type != receiptType
    }

    mutating func append(_ line: ReceiptLine, type: ReceiptType?) {
        lines.append(line)
        receiptType = receiptType ?? type
    }

    mutating func take(_ origin: PrintedText.Origin) -> PrintedText {
        defer { self = GatheredLines() }
        return PrintedText(
            lines: lines, receiptType: receiptType, information: nil, isComplete: lines.last?.endsReceipt ?? false,
            origin: origin)
    }
}
