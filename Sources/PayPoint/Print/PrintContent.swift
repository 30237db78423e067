/// What a print job prints. A receipt is printed from the journal, so that a copy made in ten years says the same.
public enum PrintContent: Hashable, Sendable, Codable {
    /// The receipt of the job's payment; a copy says "Zweitschrift".
    case receipt(copy: Bool)
    /// How the payment stands when the slip is printed; no receipt.
    case slip(of: PaymentID)
    /// The receipt of a sale, or of what it ended with; a copy says "Zweitschrift".
    case sale(SaleID, copy: Bool)
    /// A page of a front end.
    case page(PrintPage)
}
