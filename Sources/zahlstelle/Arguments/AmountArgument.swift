import ArgumentParser
import PayPoint

/// An amount as a person types it.
enum AmountArgument {
    static func parse(_ text: String) throws -> Cents {
        guard let amount = Cents(german: text), amount > .zero, amount <= .largestPayment else {
            throw ValidationError("'\(text)' is no amount. Write euros with a decimal comma: 42,50 or 1.234,56 or 42.")
        }
        return amount
    }
}
