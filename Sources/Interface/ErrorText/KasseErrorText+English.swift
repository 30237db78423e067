internal import PayPoint

extension KasseErrorText {
    /// The same to whoever reads no German.
    static func english(_ error: KasseError) -> String {
        switch error {
        case .invalid(let fault): FaultText.english(fault)
        case .unknown(let thing, let name):
            "There is no \(english(thing)) \(name)" + (thing == .service ? " today" : "")
        case .notAllowed(let deed, let who):
            "\(who == Role.technician.german ? "The technician" : who) may not do that. Those who may: \(roles(deed))"
        case .notFromHere(let sign):
            "\(sign) works as another user of this computer; sign on there, or go on with the shift there"
        case .shiftInUse(let id): "The name of the shift \(id) is in use with other content"
        case .shiftEnded(let id): "The shift \(id) has ended; sign on again"
        case .alreadySignedOn(let sign, let shift):
            "\(sign) is still signed on with the shift \(shift): sign off there, or end it by signing on here"
        case .notActive(.register, let name): "The register \(name) is closed down"
        case .notActive(let thing, let name): "The \(english(thing)) \(name) is no longer active"
        case .registerTaken(let register, let clerk, _):
            "\(clerk) sits at register \(register): have it handed over, or take it over with a reason"
        case .nobodyToReplace(let register): "Nobody is to be replaced at register \(register); just switch to it"
        case .notAtRegister(let shift): "The shift \(shift) is at no register; switch to one first"
        case .alreadyAtRegister(_, let register): "This shift is at register \(register) already"
        case .sitsElsewhere(let sign, let register):
            "\(sign) sits at register \(register): hand that over or leave it first, then get the new one"
        case .training:
            "In training there is only selling and cancelling, and none of it counts; for all else sign off, and on again without training"
        case .saleInTraining(let id, let isTraining):
            isTraining
                ? "The sale \(id) is only training; from a real shift it stays as it is"
                : "The sale \(id) is real; sign off, and on again without training for it"
        case .registerInTraining(let register, let isTraining):
            isTraining
                ? "Somebody trains at register \(register); take another one for real money"
                : "Somebody works at register \(register); take another one for training"
        case .notEnoughCash(let register, let balance):
            balance.map { "By the book there is only \($0.english) in register \(register)" }
                ?? "By the book there is not so much in register \(register)"
        case .tooMuchCash(let register, let most, let balance):
            "Register \(register) may hold \(most.english) at most"
                + (balance.map { " and has \($0.english) already" } ?? "") + "; take money out first"
        case .countsBlind(let register, let period, let since):
            "Register \(register) is counted without seeing the balance of the book; the supervisor can tell it. Period \(period) is open, "
                + (since.map { "since \($0.iso8601)" } ?? "with nothing booked yet")
        case .openPeriodBlind(let register, let day):
            "Register \(register) is counted without seeing the balance of the book, and is not closed since \(day.iso8601): evaluate "
                + "up to the day before only, or other registers only, or close it first"
        case .rolesConflict(let one, let other):
            "Nobody may be \(one.english) and \(other.english) at the same time"
        case .ownRecord(let sign):
            "\(sign) does not change their own rights; another supervisor does, or the technician"
        case .registerInUse(let register, let use): "Register \(register) cannot be closed down yet: \(english(use))"
        case .floatExceeded(let register, let most, let lent):
            "Register \(register) gets \(most.english) of change money and has \(lent.english) of that already; deposit other money, or change "
                + "the register's float"
        case .notLent(let register, let lent):
            lent > .zero
                ? "Register \(register) has only \(lent.english) of change money from the main cash office; take other money out or deliver it"
                : "Register \(register) has no change money from the main cash office that could go back; take money out or deliver it"
        case .movementInUse(let id): "The name \(id) belongs to another movement of cash"
        case .saleInUse(let id): "The name of the sale \(id) is in use with other content"
        case .saleEnded(let id, let phase): "The sale \(id) is \(phase.english)"
        case .saleUnderWay(let id): "The sale \(id) is being worked on; wait for the end of that"
        case .salePaymentOpen(let id, let payment):
            "The card payment \(payment) of the sale \(id) has not ended or is in doubt; wait for its end first"
        case .salePaid(let id, let payment):
            "Some of the sale \(id) is paid already" + (payment.map { " (\($0))" } ?? "")
                + "; let it be paid in full and cancel it then"
        case .saleElsewhere(let id, let register):
            "The sale \(id) was begun at register \(register) and is paid there"
        case .slipTaken(let slip, let sale, let register):
            "The sale \(sale) at register \(register) is just paying the invoice slip of the sale \(slip)"
        case .awaitsNotice(let id):
            "The office sends a notice for the sale \(id); what is paid is the Kassenzeichen of that notice"
        case .paysSlip(let id, let slip):
            "The sale \(id) pays the invoice slip of the sale \(slip); give it up, and the slip stays good"
        case .slipOutdated(let id):
            "Something else is open now of a receivable in the invoice slip of the sale \(id); withdraw the slip and sell anew"
        // The terminal's own words are German; the payment has them.
        case .cardNotTakenBack(let id, let payment, _):
            "A card did not get its money back" + (payment.map { " (\($0))" } ?? "")
                + "; the sale \(id) is not cancelled. Cancel it again to go on from there"
        case .releaseNeeded(_, .zero):
            "The supervisor has to release that: a second person who is signed on here, or does it from their own place"
        case .releaseNeeded(_, let limit):
            "Above \(limit.english) the supervisor has to release it: a second person who is signed on here, or does it from "
                + "their own place"
        case .alreadyClosed(let id): "The closing \(id) is made and does not change any more"
        case .closingWaits(let register, let sale, let payment):
            "Something is open at register \(register) ("
                + (sale.map { "sale \($0)" } ?? payment.map { "payment \($0)" } ?? "")
                + "); bring it to its end, then close"
        case .countOutdated(let register):
            "Cash was booked at register \(register) while it was being closed: count again and close it then"
        case .secondSignatureNeeded(let register, let fault): english(fault, register)
        case .dayNotClosed(let register, let day):
            "Register \(register) is not closed since \(day.iso8601); it takes nothing before"
        case .differenceStands(let difference, _): DifferenceText.english(difference)
        case .ownDifference(let number, let sign):
            "\(sign) had a hand in the difference \(number); another supervisor says what becomes of it"
        case .notResponsible(let sign):
            "\(sign) cannot declare for the register. Those who can, but for who audits: \(roles(.closeRegister))"
        case .settlement(let obstacle): SettlementText.english(obstacle)
        case .receivable(let fault): fault.english.asSentence
        case .payment(let error): ErrorText.english(error)
        case .journal(let failure): failure.english
        }
    }

    private static func english(_ thing: KasseError.Thing) -> String {
        switch thing {
        case .office: "office"
        case .clerk: "person with the sign"
        case .register: "register"
        case .shift: "shift"
        case .sale: "sale"
        case .service: "service"
        case .closing: "closing"
        case .delivery: "delivery"
        case .settlement: "settlement run"
        case .handOver: "hand-over of the closing"
        case .profile: "table in this hand-over by the profile"
        case .difference: "difference with the number"
        case .audit: "audit with the number"
        case .receipt: "sale with the receipt number"
        }
    }

    private static func roles(_ deed: Deed) -> String {
        Role.allCases.filter(deed.roles.contains).map(\.english).joined(separator: ", ")
    }

    private static func english(_ use: RegisterUse) -> String {
        switch use {
        case .sale(let sale): "the sale \(sale) is open; let it be paid, give it up or put it off"
        case .payment(let payment): "the payment \(payment) has not ended or is in doubt"
        case .cash(let balance): "by the book there is \(balance.english) in it; give it back or deliver it"
        case .transit: "some of its money is on its way; deliver it and have the main cash office acknowledge it"
        case .unclosed(let period): "its period \(period) has bookings, or decisions about differences; close it"
        case .seated(let sign): "\(sign) sits at it; switch to another register or sign off"
        }
    }

    private static func english(_ fault: SignatureFault, _ register: RegisterID) -> String {
        let wanted =
            "A second person signs the closing of register \(register), too, signed on here or from their own place "
            + "with the same sum counted"
        return switch fault {
        case .missing: "\(wanted). Those who may: \(roles(.closeRegister))"
        case .same(let sign): "\(wanted), and \(sign) closes it. Those who may: \(roles(.closeRegister))"
        case .notEntitled(let sign): "\(wanted), and \(sign) may not. Those who may: \(roles(.closeRegister))"
        case .otherSum(let sign, let signed, let counted):
            "\(sign) has signed \(signed.english) for register \(register), and \(counted.english) are counted: count together once more, "
                + "and sign the right sum"
        }
    }
}

extension SaleState.Phase {
    fileprivate var english: String {
        switch self {
        case .open: "still open"
        case .completed: "paid already"
        case .abandoned: "given up"
        case .deferred: "put off to a later payment"
        case .cancelled: "cancelled"
        case .redeemed: "paid at the counter afterwards"
        case .withdrawn: "withdrawn"
        }
    }
}
