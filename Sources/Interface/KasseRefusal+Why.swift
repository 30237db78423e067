internal import PayPoint

extension KasseError {
    /// What keeps something from being done, as one word for programs; `nil` for a fault of the request or of the journal. Never renamed:
    /// docs/refusals.md lists them.
    var why: String? {
        switch self {
        case .invalid, .unknown, .notAllowed, .journal: nil
        case .notFromHere: "notFromHere"
        case .shiftInUse: "shiftInUse"
        case .shiftEnded: "shiftEnded"
        case .alreadySignedOn: "alreadySignedOn"
        case .notActive: "notActive"
        case .registerTaken: "registerTaken"
        case .nobodyToReplace: "nobodyToReplace"
        case .notAtRegister: "notAtRegister"
        case .alreadyAtRegister: "alreadyThere"
        case .sitsElsewhere: "sitsElsewhere"
        case .training: "training"
        case .registerInTraining: "registerInTraining"
        case .saleInTraining: "saleInTraining"
        case .notEnoughCash: "notEnoughCash"
        case .tooMuchCash: "tooMuchCash"
        case .countsBlind: "countsBlind"
        case .openPeriodBlind: "openPeriodBlind"
        case .notLent: "notLent"
        case .floatExceeded: "floatExceeded"
        case .rolesConflict: "rolesConflict"
        case .ownRecord: "ownRecord"
        case .registerInUse: "registerInUse"
        case .movementInUse: "movementInUse"
        case .saleInUse: "saleInUse"
        case .saleEnded: "saleEnded"
        case .saleUnderWay, .salePaymentOpen: "saleUnderWay"
        case .salePaid: "salePaid"
        case .saleElsewhere: "saleElsewhere"
        case .slipTaken: "slipTaken"
        case .slipOutdated: "slipOutdated"
        case .awaitsNotice: "awaitsNotice"
        case .paysSlip: "paysSlip"
        case .cardNotTakenBack: "cardNotTakenBack"
        case .releaseNeeded: "releaseNeeded"
        case .alreadyClosed: "alreadyClosed"
        case .closingWaits: "closingWaits"
        case .countOutdated: "countOutdated"
        case .secondSignatureNeeded: "secondSignatureNeeded"
        case .dayNotClosed: "dayNotClosed"
        case .differenceStands: "differenceStands"
        case .ownDifference: "ownDifference"
        case .notResponsible: "notResponsible"
        case .settlement(let obstacle): obstacle.why
        case .receivable(let fault): fault.why
        case .payment: "payment"
        }
    }
}

extension SettlementObstacle {
    var why: String {
        switch self {
        case .deliveryInUse: "deliveryInUse"
        case .deliveryAcknowledged: "deliveryAcknowledged"
        case .ownDelivery: "ownDelivery"
        case .notWithdrawn: "notWithdrawn"
        case .planMissing: "planMissing"
        case .nothingToSettle: "nothingToSettle"
        case .runInUse: "runInUse"
        case .handOverStands: "handOverStands"
        case .unwritable: "unwritable"
        case .settledMeanwhile: "settledMeanwhile"
        }
    }
}

extension ReceivableFault {
    var why: String {
        switch self {
        case .kassenzeichen: "wrongKassenzeichen"
        case .unknownItem: "unknownItem"
        case .itemTaken: "itemTaken"
        case .allocation: "notAllocatable"
        case .changed: "allocationChanged"
        case .overpaid: "overpaid"
        case .refused: "importRefused"
        case .list: "listUnavailable"
        }
    }
}
