import Interface
import PayPoint

/// What is in a register by the book.
struct BalanceSheet {
    let balance: Registers.Balance

    func lines(_ screen: Screen) -> [String] {
        let register = PrintableText.clean("Kasse \(balance.register)")
        let line = "\(register): \(Cents(balance.balance).german) nach dem Buch"
        guard balance.deliver else { return [line] }
        return [line, screen.paint("Das ist mehr, als in der Kasse bleiben soll: bitte Geld abschöpfen.", .warning)]
    }
}
