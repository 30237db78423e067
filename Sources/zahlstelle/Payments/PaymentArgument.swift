import ArgumentParser

/// The payment a command is about.
struct PaymentArgument: ParsableArguments {
    @Argument(
        help: "The payment's name.", completion: Candidates.payments, transform: NameArgument.parse)
    var id: String
}
