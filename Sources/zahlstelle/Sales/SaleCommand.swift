import ArgumentParser

struct SaleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sale",
        abstract: "Sell services of several offices at once, paid by card, in cash, or both.",
        discussion: """
            A sale has one receipt, whatever it is paid with. It is sold from a shift, at the register where the clerk sits: \
            --shift names it, or the environment variable ZAHLSTELLE_SHIFT.

            EXAMPLES
              zahlstelle sale sell --item personalausweis --item 'stadtplan*2' --card t1 --printer p1
              zahlstelle sale cancel 20261122-193011-k3f9qx --reason 'falsche Leistung' --printer p1
              zahlstelle sale list
            """,
        subcommands: [
            SaleSellCommand.self, SalePayCommand.self, SaleSettleCommand.self, SaleAbandonCommand.self,
            SaleDeferCommand.self, SaleRedeemCommand.self, SaleWithdrawCommand.self, SaleReleaseCommand.self,
            SaleCancelCommand.self, SaleReprintCommand.self,
            SaleShowCommand.self, SaleListCommand.self,
        ])
}
