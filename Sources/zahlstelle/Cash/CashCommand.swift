import ArgumentParser

struct CashCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cash",
        abstract: "Move cash beside payments, count it, and read the cash book.",
        discussion: """
            EXAMPLES
              zahlstelle cash float --amount 200 --reason 'Wechselgeld von der Stadtkasse'
              zahlstelle cash count --piece 3x50 --piece 12x20 --piece 4x0,50
              zahlstelle cash book --register K1
            """,
        subcommands: [
            CashFloatCommand.self, CashFloatReturnCommand.self, CashDepositCommand.self, CashWithdrawCommand.self,
            CashCountCommand.self, CashBalanceCommand.self, CashBookCommand.self,
        ])
}
