import ArgumentParser
import Interface
import PayPoint

/// A card as a part of what is paid: `t1` for all that is left, `t1=30,00` for so much.
enum CardArgument {
    static let syntax = "TERMINAL[=AMOUNT]"

    static func parse(_ argument: String) throws -> Sales.Tender {
        guard let equals = argument.firstIndex(of: "=") else {
            return .init(kind: .card, terminal: try NameArgument.parse(argument))
        }
        let terminal = try NameArgument.parse(String(argument[..<equals]))
        let amount = try AmountArgument.parse(String(argument[argument.index(after: equals)...]))
        return .init(kind: .card, terminal: terminal, amount: amount.value)
    }
}
