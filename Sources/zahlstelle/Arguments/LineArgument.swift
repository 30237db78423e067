import ArgumentParser
import Interface
import PayPoint

/// One line of the receipt: `TEXT=PRICE[*QUANTITY][@TAX]`, such as `Personalausweis=37,00` or `Stadtplan=4,90*2@7`.
enum LineArgument {
    static let syntax = "TEXT=PRICE[*QUANTITY][@TAX]"

    static func parse(_ argument: String) throws -> WireLine {
        guard let equals = argument.lastIndex(of: "="), equals != argument.startIndex else {
            throw ValidationError("'\(argument)' is no line. Write \(syntax), e.g. 'Personalausweis=37,00'.")
        }
        let text = String(argument[..<equals])
        guard PaymentRequest.isText(text) else {
            throw ValidationError(
                "The text before the price must be \(RequestRule.text(atMost: PaymentRequest.longestText).english).")
        }
        var rest = argument[argument.index(after: equals)...]
        var tax = OrgZahlstellePayments.Tax.notTaxable
        if let at = rest.lastIndex(of: "@") {
            tax = try Self.tax(rest[rest.index(after: at)...], in: argument)
            rest = rest[..<at]
        }
        var quantity: Int64 = 1
        if let star = rest.lastIndex(of: "*") {
            quantity = try Self.quantity(rest[rest.index(after: star)...], in: argument)
            rest = rest[..<star]
        }
        let price = try AmountArgument.parse(String(rest))
        return WireLine(text: text, quantity: quantity, unitPrice: price.value, tax: tax)
    }

    /// What the lines add up to; nil where that is more than a payment can be.
    static func sum(_ lines: [WireLine]) -> Cents? {
        var sum = Cents.zero
        for line in lines {
            guard let total = Cents(line.unitPrice).times(line.quantity), let next = sum.adding(total),
                next <= .largestPayment
            else { return nil }
            sum = next
        }
        return sum
    }

    private static func tax(_ text: Substring, in argument: String) throws -> OrgZahlstellePayments.Tax {
        switch text {
        case "19": return .standard19
        case "7": return .reduced7
        case "exempt": return .exempt
        default:
            throw ValidationError(
                "'\(text)' in '\(argument)' is no tax. Write @19, @7 or @exempt; without it the line is not taxable.")
        }
    }

    /// - Parameter argument: the whole of it, for what is said about a fault.
    static func quantity(_ text: Substring, in argument: String) throws -> Int64 {
        guard let quantity = Int64(text), (1...PaymentRequest.largestQuantity).contains(quantity) else {
            throw ValidationError(
                "'\(text)' in '\(argument)' is no quantity. Write 1 to \(PaymentRequest.largestQuantity).")
        }
        return quantity
    }
}
