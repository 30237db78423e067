import ArgumentParser
import Interface
import PayPoint

/// One thing that is sold: a service of the tariff, or money that nobody ordered us to take.
enum ItemArgument {
    static let serviceSyntax = "SERVICE[=PRICE][*QUANTITY]"
    static let custodySyntax = "TEXT=PRICE[*QUANTITY][@OFFICE]"

    /// `personalausweis`, `stadtplan*2`, or `gebuehr=12,50` where the clerk sets the price.
    static func service(_ argument: String) throws -> Sales.Item {
        var rest = argument[...]
        let quantity = try takeQuantity(from: &rest, in: argument)
        var price: Cents?
        if let equals = rest.firstIndex(of: "=") {
            price = try AmountArgument.parseOrZero(String(rest[rest.index(after: equals)...]))
            rest = rest[..<equals]
        }
        guard IdentifierRule.accepts(String(rest)) else {
            throw ValidationError(
                "'\(argument)' names no service. Write \(serviceSyntax), e.g. 'stadtplan*2'. A name has "
                    + "\(IdentifierRule.text).")
        }
        return .init(service: String(rest), quantity: quantity, unitPrice: price?.value)
    }

    /// `Fundsache Geldbörse=20,00`, or `Spende=5,00*3@32`.
    static func custody(_ argument: String) throws -> Sales.Item {
        guard let equals = argument.lastIndex(of: "="), equals != argument.startIndex else {
            throw ValidationError(
                "'\(argument)' is nothing to be kept. Write \(custodySyntax), e.g. 'Fundgeld=20,00'.")
        }
        let text = String(argument[..<equals])
        guard PaymentRequest.isText(text) else {
            throw ValidationError(
                "The text before the price must be \(RequestRule.text(atMost: PaymentRequest.longestText).english).")
        }
        var rest = argument[argument.index(after: equals)...]
        var office: String?
        if let at = rest.lastIndex(of: "@") {
            office = try NameArgument.parse(String(rest[rest.index(after: at)...]))
            rest = rest[..<at]
        }
        let quantity = try takeQuantity(from: &rest, in: argument)
        let price = try AmountArgument.parse(String(rest))
        return .init(quantity: quantity, unitPrice: price.value, text: text, office: office)
    }

    private static func takeQuantity(from rest: inout Substring, in argument: String) throws -> Int64 {
        guard let star = rest.lastIndex(of: "*") else { return 1 }
        defer { rest = rest[..<star] }
        return try LineArgument.quantity(rest[rest.index(after: star)...], in: argument)
    }
}
