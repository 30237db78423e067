import ArgumentParser
import Interface

/// What reversals and refunds share.
struct TakeBackOptions: ParsableArguments {
    @Argument(
        help: "The payment that is taken back.", completion: Candidates.payments, transform: NameArgument.parse)
    var original: String

    @Option(help: "The clerk's sign (Handzeichen).", completion: Candidates.clerks)
    var clerk: String

    @Option(
        help: "Print the receipt here. Without it none is printed.", completion: Candidates.devices(.printer),
        transform: NameArgument.parse)
    var printer: String?

    @Option(
        help: "The name of the new payment, so that asking again does not give back twice. Without it one is made up.",
        transform: NameArgument.parse)
    var id: String?

    @OptionGroup var daemon: DaemonOptions
}
