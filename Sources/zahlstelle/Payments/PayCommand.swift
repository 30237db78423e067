import ArgumentParser
import Interface
import PayPoint

struct PayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pay",
        abstract: "Take a payment by card or in cash, and watch it to its end.",
        discussion: """
            Shows what the terminal shows. The first Ctrl-C asks the terminal to stop: the payment may still be approved. The \
            second one leaves; the payment goes on, and 'zahlstelle watch ID' shows it again. Asking again with the same --id \
            and the same content never pays twice. The exit status tells how the payment ended; see 'zahlstelle --help'.

            A receipt that could not be printed does not change the exit status: the money has moved.

            EXAMPLES
              zahlstelle pay --amount 42,50 --register K1 --clerk MS --card t1
              zahlstelle pay --amount 42,50 --register K1 --clerk MS --cash 50 --printer p1
              zahlstelle pay --register K1 --clerk MS --card t1 \\
                --line 'Personalausweis=37,00' --line 'Stadtplan=4,90*2@7' \\
                --payer 'Erika Mustermann' --kassenzeichen 4711.0815
            """)

    @Option(
        help: "Euros with a decimal comma: 42,50. Without it, what the lines add up to.",
        transform: AmountArgument.parse)
    var amount: Cents?

    @Option(
        help: "The cash register that takes the money.", completion: Candidates.registers,
        transform: NameArgument.parse)
    var register: String

    @Option(help: "The clerk's sign (Handzeichen).", completion: Candidates.clerks)
    var clerk: String

    @Option(
        help: ArgumentHelp("Pay by card at this terminal.", valueName: "terminal"),
        completion: Candidates.devices(.terminal), transform: NameArgument.parse)
    var card: String?

    @Option(
        help: ArgumentHelp("Pay in cash; what the payer put on the counter.", valueName: "given"),
        transform: AmountArgument.parse)
    var cash: Cents?

    @Option(
        help: "Print the receipt here. Without it none is printed.", completion: Candidates.devices(.printer),
        transform: NameArgument.parse)
    var printer: String?

    @Option(
        name: .customLong("line"),
        help: ArgumentHelp(
            "What is paid for; may be given more than once. Tax is 19, 7 or exempt; without it the line is not taxable. "
                + "Without lines the receipt says 'Zahlung'.", valueName: LineArgument.syntax),
        transform: LineArgument.parse)
    var lines: [WireLine] = []

    @Option(help: "Who pays.")
    var payer: String?

    @Option(help: "The reference of the main cash office.")
    var kassenzeichen: String?

    @Option(
        help: "The payment's name, so that asking again does not pay again. Without it one is made up and shown.",
        transform: NameArgument.parse)
    var id: String?

    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        _ = try request(id: "check")
    }

    func run() async throws {
        try TextArgument.check(sign: clerk)
        try TextArgument.check(payer, "--payer")
        try TextArgument.check(kassenzeichen, "--kassenzeichen")
        let request = try request(id: id ?? FreshName.now())
        try await PaymentRun(request.id, daemon).begin { try await $0.start(.init(payment: request)).payment }
    }

    func request(id: String) throws -> OrgZahlstellePayments.Request {
        let amount = try total()
        return .init(
            id: id, amount: amount.value, tender: try tender(for: amount), register: register, clerk: clerk,
            lines: lines.isEmpty
                ? [.init(text: "Zahlung", quantity: 1, unitPrice: amount.value, tax: .notTaxable)] : lines,
            payer: payer, kassenzeichen: kassenzeichen, printer: printer)
    }

    private func total() throws -> Cents {
        guard !lines.isEmpty else {
            guard let amount else { throw ValidationError("Give --amount, or --line for each thing paid for.") }
            return amount
        }
        guard let sum = LineArgument.sum(lines) else {
            throw ValidationError("The lines add up to more than \(Cents.largestPayment.german).")
        }
        if let amount, amount != sum {
            throw ValidationError("The lines add up to \(sum.german), not to the amount \(amount.german).")
        }
        return sum
    }

    private func tender(for amount: Cents) throws -> WireTender {
        switch (card, cash) {
        case (let terminal?, nil): return .init(kind: .card, terminal: terminal)
        case (nil, let given?):
            guard given >= amount else {
                throw ValidationError("\(given.german) is less than the amount \(amount.german).")
            }
            return .init(kind: .cash, given: given.value)
        case (nil, nil): throw ValidationError("Say how it is paid: --card TERMINAL or --cash GIVEN.")
        case (_?, _?): throw ValidationError("A payment is by card or in cash: give either --card or --cash.")
        }
    }
}
