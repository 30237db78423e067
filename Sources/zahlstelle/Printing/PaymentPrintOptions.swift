import ArgumentParser
import Interface

/// What commands take that print something about one payment.
struct PaymentPrintOptions: ParsableArguments {
    @OptionGroup var payment: PaymentArgument

    @Option(
        help: "Where to print it.", completion: Candidates.devices(.printer), transform: NameArgument.parse)
    var printer: String

    @Flag(help: "Return when the job is on disk.")
    var noWait = false

    @OptionGroup var daemon: DaemonOptions

    func client() async throws -> OrgZahlstellePrinter.Client {
        OrgZahlstellePrinter.Client(try await daemon.connect(waits: true))
    }
}
