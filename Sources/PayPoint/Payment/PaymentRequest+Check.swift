/// What is wrong with a request, and where.
public struct RequestFault: Hashable, Sendable {
    /// The field of the request, as the interface names it.
    public let field: String
    /// What it must be.
    public let rule: String

    public init(field: String, rule: String) {
        self.field = field
        self.rule = rule
    }
}

extension PaymentRequest {
    /// The most lines of one payment: more does not fit a receipt that a citizen would read.
    public static let mostLines = 100
    /// The most of one line's article.
    public static let largestQuantity: Int64 = 9999
    /// The longest free text of a request, in UTF-8 bytes.
    public static let longestText = 200

    /// The longest sign of a clerk, in UTF-8 bytes.
    public static let longestSign = 16

    /// The first rule that the request breaks, if any.
    ///
    /// Checks only what can be told from the request itself; whether its register and devices exist is the desk's business.
    public func firstFault() -> RequestFault? {
        guard amount > .zero, amount <= .largestPayment else {
            return RequestFault(field: "amount", rule: "1 to \(Cents.largestPayment.value) cents")
        }
        guard Self.isText(clerk, longest: Self.longestSign) else {
            return RequestFault(field: "clerk", rule: "the clerk's sign, \(Self.textRule(Self.longestSign))")
        }
        return lineFault() ?? textFault() ?? tenderFault()
    }

    private func lineFault() -> RequestFault? {
        guard (1...Self.mostLines).contains(lines.count) else {
            return RequestFault(field: "lines", rule: "1 to \(Self.mostLines) lines")
        }
        var sum = Cents.zero
        for line in lines {
            guard Self.isText(line.text) else {
                return RequestFault(
                    field: "lines.text", rule: Self.textRule(Self.longestText))
            }
            guard (1...Self.largestQuantity).contains(line.quantity) else {
                return RequestFault(field: "lines.quantity", rule: "1 to \(Self.largestQuantity)")
            }
            guard let total = line.total, let next = sum.adding(total) else {
                return RequestFault(field: "lines.unitPrice", rule: "an amount whose total fits")
            }
            sum = next
        }
        guard sum == amount else {
            return RequestFault(field: "amount", rule: "the sum of the lines, which is \(sum.value)")
        }
        return nil
    }

    private func textFault() -> RequestFault? {
        for (field, text) in [("payer", payer), ("kassenzeichen", kassenzeichen)] {
            guard let text else { continue }
            guard Self.isText(text) else {
                return RequestFault(field: field, rule: Self.textRule(Self.longestText))
            }
        }
        return nil
    }

    private func tenderFault() -> RequestFault? {
        switch (kind, tender) {
        case (.payment, .cash(let given)):
            guard given >= amount, given <= .largestPayment else {
                return RequestFault(field: "given", rule: "at least the amount")
            }
        case (.refund, .cash(let given)):
            guard given == .zero else { return RequestFault(field: "given", rule: "0 for a refund in cash") }
        case (.reversal, .cash):
            return RequestFault(field: "kind", rule: "only a card payment can be reversed; give cash back by a refund")
        case (.payment, .card), (.reversal, .card), (.refund, .card):
            break
        }
        return nil
    }

    /// Whether a text may stand in a request: not empty, at most `longest` bytes of UTF-8, no control characters.
    public static func isText(_ text: String, longest: Int = longestText) -> Bool {
        guard (1...longest).contains(text.utf8.count) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        }
    }

    /// What ``isText(_:longest:)`` asks for, in words.
    public static func textRule(_ longest: Int) -> String {
        "1 to \(longest) bytes without control characters"
    }
}
