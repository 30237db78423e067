import ArgumentParser
import Interface
import PayPoint

/// With what a sale is paid, and where its receipt comes out.
struct TenderOptions: ParsableArguments {
    @Option(
        name: .customLong("card"),
        help: ArgumentHelp(
            "Pay by card at this terminal; may be given more than once, one after the other is read. Without an amount the card "
                + "pays all that is left, which only the last one may.", valueName: CardArgument.syntax),
        completion: Candidates.devices(.terminal), transform: CardArgument.parse)
    var cards: [Sales.Tender] = []

    @Option(
        help: ArgumentHelp(
            "Pay in cash what the cards leave; what the payer put on the counter.", valueName: "given"),
        transform: AmountArgument.parse)
    var cash: Cents?

    @OptionGroup var paper: SalePrinterOption

    var tenders: [Sales.Tender] { cards + (cash.map { [.init(kind: .cash, given: $0.value)] } ?? []) }
}

/// Where a receipt comes out by itself.
struct SalePrinterOption: ParsableArguments {
    @Option(
        help: "Print the receipt here. Without it none is printed.", completion: Candidates.devices(.printer),
        transform: NameArgument.parse)
    var printer: String?
}
