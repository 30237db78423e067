/// What has to happen so that a sale is taken back.
struct CancellationPlan: Hashable {
    let sale: SaleID
    /// Where the money goes out.
    let seat: Seat
    /// Card payments of which something is left, in their order.
    let cards: [PaymentID]
    /// How all of it went in, and so goes out.
    let tenders: [SaleTender]
    let release: ClerkSign?

    var hasCash: Bool { tenders.contains { $0.means == .cash } }
}
