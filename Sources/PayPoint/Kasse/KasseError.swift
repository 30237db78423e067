/// Why the Kasse did not do what it was asked. Nothing was written.
public enum KasseError: Error, Hashable, Sendable {
    case invalid(RequestFault)
    case unknown(Thing, String)
    /// The person, or the technician, has none of the roles that may.
    case notAllowed(Deed, who: String)
    /// Not from this user of the system.
    case notFromHere(ClerkSign)
    /// The name of a shift was used with other content.
    case shiftInUse(ShiftID)
    case shiftEnded(ShiftID)
    /// Signed on elsewhere.
    case alreadySignedOn(ClerkSign, ShiftID)
    case notActive(Thing, String)
    /// Somebody else sits at the register, which is not shared.
    case registerTaken(RegisterID, by: ClerkSign, ShiftID)
    /// Nobody sits at the register, so there is nobody from whom to take it; or it is shared, and anybody may come.
    case nobodyToReplace(RegisterID)
    /// The shift is at no register.
    case notAtRegister(ShiftID)
    case alreadyAtRegister(ShiftID, RegisterID)
    /// Who is to get a register sits at this one, which would be left to anybody.
    case sitsElsewhere(ClerkSign, RegisterID)
    /// That is not for practice.
    case training(ShiftID)
    /// Training and real work do not share a register.
    case registerInTraining(RegisterID, isTraining: Bool)
    /// It is for practice, or it is real; the shift is the other.
    case saleInTraining(SaleID, isTraining: Bool)
    /// - balance: `nil` towards whoever counts blind there.
    case notEnoughCash(RegisterID, balance: Cents?)
    case tooMuchCash(RegisterID, most: Cents, balance: Cents?)
    /// Whoever counts there is not shown what should be in the drawer; but which period is open, and since which day, where there is
    /// any posting in it.
    case countsBlind(RegisterID, period: Int64, since: CivilDate?)
    /// More change money would be lent than the register's float.
    case floatExceeded(RegisterID, most: Cents, lent: Cents)
    /// More change money would go back than was lent.
    case notLent(RegisterID, lent: Cents)
    /// What should be evaluated reaches into the open period of a register that whoever asks counts blind.
    case openPeriodBlind(RegisterID, since: CivilDate)
    /// Two roles that one person may not have together.
    case rolesConflict(Role, Role)
    /// Nobody says what they may do themselves.
    case ownRecord(ClerkSign)
    /// It cannot be given up yet.
    case registerInUse(RegisterID, RegisterUse)
    /// The name of a movement of cash was used with other content.
    case movementInUse(MovementID)
    /// The name of a sale was used with other content.
    case saleInUse(SaleID)
    /// It is no longer open, or not completed, as what was asked needs it.
    case saleEnded(SaleID, SaleState.Phase)
    /// Its tenders are being taken, or it is being taken back.
    case saleUnderWay(SaleID)
    /// A card payment of it has not ended, or is in doubt.
    case salePaymentOpen(SaleID, PaymentID)
    /// Some of it is paid by this payment, which has to be taken back first.
    case salePaid(SaleID, by: PaymentID?)
    /// It was begun at another register.
    case saleElsewhere(SaleID, RegisterID)
    /// Another sale pays just now what was to be paid later.
    case slipTaken(SaleID, by: SaleID, RegisterID)
    /// What the slip says of a receivable is no longer what is open.
    case slipOutdated(SaleID)
    /// The office sends a notice for it, and that is paid.
    case awaitsNotice(SaleID)
    /// It pays a slip, which stays what it is where it is not paid.
    case paysSlip(SaleID, of: SaleID)
    /// A card did not take back what it paid; why, where the terminal told.
    case cardNotTakenBack(SaleID, by: PaymentID?, String?)
    /// A supervisor has to release it.
    case releaseNeeded(SaleID, limit: Cents)
    /// The period that was to be closed is closed already.
    case alreadyClosed(ClosingID)
    /// A sale is open at the register, or a payment runs: its money belongs into this closing or the next, and nobody knows which.
    case closingWaits(RegisterID, sale: SaleID?, payment: PaymentID?)
    /// Cash came into the drawer or left it since it was counted.
    case countOutdated(RegisterID)
    /// The register's rules want a second person, or the one who was named cannot sign.
    case secondSignatureNeeded(RegisterID, SignatureFault)
    /// The register was not closed on the day of its last payment, as its rules want it.
    case dayNotClosed(RegisterID, CivilDate)
    /// It cannot come to this: it is decided, or its kind does not allow it.
    case differenceStands(Difference, not: Difference.State)
    /// Who had a hand in a difference does not say what became of it.
    case ownDifference(Int64, ClerkSign)
    /// Who answers for a register at an audit takes money there, and does not audit.
    case notResponsible(ClerkSign)
    case settlement(SettlementObstacle)
    case receivable(ReceivableFault)
    case payment(PaymentError)
    case journal(JournalFailure)

    /// What is looked for under a name.
    public enum Thing: String, Hashable, Sendable, CaseIterable {
        case office, clerk, register, shift, sale, service, closing, delivery, settlement, handOver, profile
        case difference, audit, receipt
    }
}

/// Why a register cannot be given up yet: what has to be done first.
public enum RegisterUse: Hashable, Sendable {
    case sale(SaleID)
    case payment(PaymentID)
    /// - balance: what is in the drawer by the book.
    case cash(Cents)
    /// Cash that was taken out is not delivered, or what was delivered not acknowledged.
    case transit(Cents)
    /// Something was booked, or decided about a difference, since its last closing.
    case unclosed(period: Int64)
    case seated(ClerkSign)
}

/// Why nobody has signed a closing as the second person.
public enum SignatureFault: Hashable, Sendable {
    case missing
    /// Who closes does not sign a second time.
    case same(ClerkSign)
    /// Has none of the roles that close registers.
    case notEntitled(ClerkSign)
    /// Somebody has, but another sum than was counted.
    case otherSum(ClerkSign, signed: Cents, counted: Cents)
}
