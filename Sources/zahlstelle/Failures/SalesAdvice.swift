import Interface

/// What to do when a sale is refused: sentences that end in a command to copy. What the clerk has to fill in stands in capitals.
enum SalesAdvice {
    static func words(_ failure: Sales.Failure) -> Words? {
        switch failure {
        case .invalidRequest(let fault): fault.field == "shift" ? .namesShift : nil
        case .unknown(let unknown): .listOf(unknown.thing)
        case .notAllowed: .whoSignsOn
        case .saleInUse:
            Words("Ohne --id bekommt der Verkauf einen neuen Namen.", "Without --id the sale gets a new name.")
        case .saleEnded(let error): next(error.sale, error.phase)
        case .saleElsewhere(let error):
            Words(
                "Dorthin wechseln: zahlstelle shift switch \(error.register)",
                "Switch to it: zahlstelle shift switch \(error.register)")
        case .saleUnderWay(let error):
            error.payment.map { .stateOfPayment($0) }
                ?? Words("Zusehen: zahlstelle sale settle \(error.sale)", "Watch: zahlstelle sale settle \(error.sale)")
        case .salePaid(let error):
            Words(
                "Den Rest kassieren: zahlstelle sale pay \(error.sale) --card TERMINAL, oder --cash GEGEBEN. "
                    + "Dann stornieren: zahlstelle sale cancel \(error.sale) --reason GRUND",
                "Take the rest: zahlstelle sale pay \(error.sale) --card TERMINAL, or --cash GIVEN. "
                    + "Then cancel: zahlstelle sale cancel \(error.sale) --reason REASON")
        case .cardNotTakenBack(let error): error.payment.map { .stateOfPayment($0) }
        case .releaseNeeded(let error):
            Words(
                "Die Aufsicht gibt von ihrem Platz aus frei, dann dasselbe noch einmal: zahlstelle sale release \(error.sale). "
                    + "Ist sie hier angemeldet: denselben Befehl mit --release SCHICHT",
                "The supervisor releases it from their own place, then the same again: zahlstelle sale release \(error.sale). "
                    + "Where they have signed on here: the same command with --release SHIFT"
            )
        case .notEnoughCash:
            Words(
                "Einlegen: zahlstelle cash deposit --amount BETRAG --reason WOHER",
                "Put money in: zahlstelle cash deposit --amount AMOUNT --reason WHY")
        case .tooMuchCash: .withdraw
        case .slipTaken(let error):
            Words("Ansehen: zahlstelle sale show \(error.sale)", "Look: zahlstelle sale show \(error.sale)")
        case .itemTaken(let error):
            Words("Ansehen: zahlstelle sale show \(error.sale)", "Look: zahlstelle sale show \(error.sale)")
        case .allocationChanged, .overpaid:
            Words(
                "Ansehen, was jetzt offen ist: zahlstelle receivable find --kassenzeichen KASSENZEICHEN",
                "See what is open now: zahlstelle receivable find --kassenzeichen KASSENZEICHEN")
        case .unknownItem(let error):
            Words(
                "Nachsehen: zahlstelle receivable find --kassenzeichen '\(error.item.kassenzeichen)'",
                "Look: zahlstelle receivable find --kassenzeichen '\(error.item.kassenzeichen)'")
        case .notPossible, .journalUnavailable: nil
        }
    }

    private static func next(_ sale: String, _ phase: Sales.Phase) -> Words {
        switch phase {
        case .open:
            Words(
                "Aufgeben: zahlstelle sale abandon \(sale) --reason GRUND",
                "Give it up: zahlstelle sale abandon \(sale) --reason REASON")
        case .completed:
            Words(
                "Stornieren: zahlstelle sale cancel \(sale) --reason GRUND",
                "Cancel it: zahlstelle sale cancel \(sale) --reason REASON")
        case .deferred:
            Words(
                "Nachzahlen: zahlstelle sale redeem \(sale) --card TERMINAL, oder --cash GEGEBEN. "
                    + "Zurücknehmen: zahlstelle sale withdraw \(sale) --reason GRUND",
                "Pay it after all: zahlstelle sale redeem \(sale) --card TERMINAL, or --cash GIVEN. "
                    + "Withdraw it: zahlstelle sale withdraw \(sale) --reason REASON")
        case .redeemed, .withdrawn, .abandoned, .cancelled:
            Words("Ansehen: zahlstelle sale show \(sale)", "Look: zahlstelle sale show \(sale)")
        }
    }
}
