/// The forms of 06 20, the question for the last transaction (PA00P015 ch. 2).
public enum RepeatForm: String, Hashable, Sendable, CaseIterable {
    /// BMP 03 = 03: 04 0F, nothing printed. The way to find out after a lost link.
    case silent
    /// BMP 03 = 01: 04 0F and the receipt.
    case statusAndReceipt
    /// Without BMP 03, as old terminals want it: the receipt, and 04 0F where the terminal likes to.
    case plain
}
