public import ZVT

/// What a person or the books should know about an approval.
public enum Remark: Hashable, Sendable {
    /// The terminal booked another amount than was asked for (tip, cashback, conversion): its amount counts. Cents.
    case amountDiffers(requested: Int, booked: Int)
    /// The result names no amount.
    case amountMissing
    case currencyDiffers(CurrencyCode)
    /// The clerk must let sign, compare, and reverse the payment if the signature does not fit.
    case signatureRequired
    /// The result could be read in part only.
    case damagedResult(ZVTError)
}
