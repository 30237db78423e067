/// What a receipt says below a line that pays a receivable: which claim it is, what was paid on which part, and what stays open of it
/// as far as the finance system has told.
struct ClaimLines {
    let claim: ClaimPayment
    /// Whether the paper says that it was paid.
    let isPaid: Bool
    /// What the office clock showed at a moment.
    let local: @Sendable (Timestamp) -> CivilTime

    var blocks: [PrintPage.Block] {
        [.text("  " + item, style: PrintPage.Style())]
            + rows(ItemPart.allCases.map { ($0.german, claim.parts[$0]) }) + rest
    }

    private var item: String {
        let notice = claim.item.notice.isEmpty ? "" : "Bescheid \(claim.item.notice), "
        return notice + "fällig am \(claim.item.due.german)"
    }

    /// Nothing is told of what stays open where nothing was paid in the end.
    private var rest: [PrintPage.Block] {
        guard isPaid else { return [] }
        let left = claim.left.total ?? .zero
        let date = local(claim.asOf).date.german
        return rows([("Es bleiben offen", left)])
            + [.text(left == .zero ? "  damit bezahlt, Stand \(date)" : "  Stand \(date)", style: PrintPage.Style())]
    }

    private func rows(_ amounts: [(String, Cents)]) -> [PrintPage.Block] {
        amounts.filter { $0.1 != .zero }.map {
            .row(left: "  " + $0.0, right: $0.1.germanNumber, style: PrintPage.Style())
        }
    }
}
