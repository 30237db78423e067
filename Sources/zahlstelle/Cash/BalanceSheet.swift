import Interface
import PayPoint

/// What is in a register by the book.
struct BalanceSheet {
    let balance: Registers.Balance

    func lines(_ screen: Screen) -> [String] {
        let register = PrintableText.clean("Kasse \(balance.register)")
        let line =
            balance.balance.map { "\(register): \(Cents($0).german) nach dem Buch" } ?? "\(register) zählt blind"
        guard balance.deliver else { return [line] }
        return [line, screen.paint("Das ist mehr, als in der Kasse bleiben soll: bitte Geld abschöpfen.", .warning)]
    }
}
