/// What a front end wants to sell, before the tariff says what it costs.
public enum SaleItem: Hashable, Sendable {
    /// - price: only where the tariff leaves it to the clerk.
    case service(ServiceID, quantity: Int64, price: Cents?)
    /// Money that nobody ordered us to take (Verwahr).
    case custody(text: String, quantity: Int64, price: Cents, office: OfficeID?)
}
