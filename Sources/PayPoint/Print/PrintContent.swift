/// What a print job prints. A receipt is printed from the journal, so that a copy made in ten years says the same.
public enum PrintContent: Hashable, Sendable, Codable {
    /// The receipt of the job's payment; a copy says "Zweitschrift".
    case receipt(copy: Bool)
    /// How the payment stands when the slip is printed; no receipt.
    case slip(of: PaymentID)
    /// The receipt of a sale, of its cancellation, or the slip of one that is paid later; a copy says "Zweitschrift".
    ///
    /// - entry: of the event that it tells of. What becomes of the sale while the job waits is on a paper of its own.
    case sale(SaleID, entry: Int64, copy: Bool)
    /// A page of a front end.
    case page(PrintPage)
    /// A page that shows whether the printer does what its profile says.
    case test
}
