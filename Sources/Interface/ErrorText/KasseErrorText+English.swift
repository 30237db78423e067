internal import PayPoint

extension KasseErrorText {
    /// The same to whoever reads no German.
    static func english(_ error: KasseError) -> String {
        switch error {
        case .invalid(let fault): FaultText.english(fault)
        case .unknown(let thing, let name):
            "There is no \(english(thing)) \(name)" + (thing == .service ? " today" : "")
        case .notAllowed(let deed, let who):
            "\(who == Role.technician.german ? "The technician" : who) may not do that. Those who may: "
                + Role.allCases.filter(deed.roles.contains).map(\.english).joined(separator: ", ")
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
        case .training:
            "In training no real money is moved or counted, no tariff changed, nothing imported and nothing settled"
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
        case .countsBlind(let register):
            "Register \(register) is counted without seeing the balance of the book; the supervisor can tell it"
        case .rolesConflict(let one, let other):
            "Nobody may be \(one.english) and \(other.english) at the same time"
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
        // The terminal's own words are German; the payment has them.
        case .cardNotTakenBack(let id, let payment, _):
            "A card did not get its money back" + (payment.map { " (\($0))" } ?? "")
                + "; the sale \(id) is not cancelled. Cancel it again to go on from there"
        case .releaseNeeded(_, let limit):
            "Above \(limit.english) the supervisor has to release it: a second person who is signed on"
        case .alreadyClosed(let id): "The closing \(id) is made and does not change any more"
        case .closingWaits(let register, let sale, let payment):
            "Something is open at register \(register) ("
                + (sale.map { "sale \($0)" } ?? payment.map { "payment \($0)" } ?? "")
                + "); bring it to its end, then close"
        case .secondSignatureNeeded(let register):
            "A second person who is signed on has to sign the closing of register \(register), too"
        case .dayNotClosed(let register, let day):
            "Register \(register) is not closed since \(day.iso8601); it takes nothing before"
        case .differenceSettled(let id): "The closing \(id) has no difference that could come to this"
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
        }
    }
}
