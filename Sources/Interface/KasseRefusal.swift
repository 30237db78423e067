internal import PayPoint

/// What all interfaces of the Kasse say alike of a refusal, so that a new one needs its word in one place. An interface that has an
/// error of its own for some of them looks at those first.
enum KasseRefusal {
    case invalid(RequestFault)
    case unknown(KasseError.Thing, String)
    case notAllowed(Deed, who: String)
    /// It does not fit what is; the text says what to do.
    case notPossible
    case journal

    init(_ error: KasseError) {
        self =
            switch error {
            case .invalid(let fault): .invalid(fault)
            case .unknown(let thing, let name): .unknown(thing, name)
            case .notAllowed(let deed, let who): .notAllowed(deed, who: who)
            case .notFromHere, .shiftInUse, .shiftEnded, .alreadySignedOn, .notActive, .registerTaken,
                .nobodyToReplace, .notAtRegister, .alreadyAtRegister, .training, .registerInTraining, .notEnoughCash,
                .tooMuchCash, .countsBlind, .openPeriodBlind, .rolesConflict, .movementInUse, .saleInUse, .saleEnded,
                .saleUnderWay,
                .salePaymentOpen, .salePaid, .saleElsewhere, .cardNotTakenBack, .releaseNeeded, .alreadyClosed,
                .closingWaits, .secondSignatureNeeded, .dayNotClosed, .differenceStands, .settlement, .receivable,
                .saleInTraining, .notLent, .ownRecord, .registerInUse, .sitsElsewhere, .countOutdated, .ownDifference,
                .notResponsible, .slipTaken, .awaitsNotice, .paysSlip, .payment:
                .notPossible
            case .journal: .journal
            }
    }
}
