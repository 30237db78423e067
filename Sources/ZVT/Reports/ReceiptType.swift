/// For whom a receipt is, tag 1F07 (PA00P015 ch. 9).
public enum ReceiptType: UInt8, Hashable, Sendable {
    case merchant = 1, customer, administration
}
