/// Whether two results are about the same transaction of a terminal.
///
/// Receipt numbers have four digits and wrap, trace numbers have six, some terminals send zeros, and a terminal that was
/// initialised counts from one again (zvt.md 4.5). So no number counts alone.
enum Identity: Hashable {
    case same
    case different
    /// Some of what identifies a transaction agrees, some does not, or there is nothing to compare.
    case unclear

    init(_ left: CardResult, _ right: CardResult) {
        if Self.isOtherTerminal(left, right) {
            self = .different
            return
        }
        let numbers = [
            Self.agree(Self.number(left.traceNumber), Self.number(right.traceNumber)),
            Self.agree(Self.number(left.receiptNumber), Self.number(right.receiptNumber)),
        ].compactMap { $0 }
        let circumstances = [
            Self.agree(left.amount, right.amount), Self.agree(left.date, right.date), Self.agree(left.time, right.time),
        ].compactMap { $0 }
        if numbers.isEmpty {
            self = .unclear
        } else if numbers.allSatisfy({ !$0 }) {
            self = .different
        } else if numbers.allSatisfy({ $0 }), circumstances.allSatisfy({ $0 }) {
            self = .same
        } else {
            self = .unclear
        }
    }

    static func isOtherTerminal(_ left: CardResult, _ right: CardResult) -> Bool {
        agree(left.terminalID, right.terminalID) == false
    }

    /// `nil` where one of them is missing.
    private static func agree<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool? {
        guard let left, let right else { return nil }
        return left == right
    }

    /// A number that is all zeros was not given.
    private static func number(_ text: String?) -> String? {
        text.flatMap { $0.allSatisfy { $0 == "0" } ? nil : $0 }
    }
}
