/// Why a drawer was opened.
public enum DrawerReason: Hashable, Sendable, Codable {
    /// For the cash of a payment.
    case payment
    /// A person asked, and said why.
    case manual(String)
}
