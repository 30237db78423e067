/// Why the desk refuses a call. Nothing was done and nothing was written, but for what the call itself names.
public enum PaymentError: Error, Hashable, Sendable {
    case invalidRequest(RequestFault)
    /// The id names another payment already.
    case idInUse(PaymentID)
    case unknownPayment(PaymentID)
    case unknownRegister(RegisterID)
    case unknownDevice(DeviceID)
    /// There is a device of that name, of another kind than the one that is needed.
    case wrongDevice(DeviceID, is: DeviceStatus.Kind, needed: DeviceStatus.Kind)
    /// The terminal works on another payment.
    case terminalBusy(terminal: DeviceID, payment: PaymentID)
    /// The terminal may have booked a payment that we do not know of; it takes no other one until that is clarified.
    case terminalInDoubt(terminal: DeviceID, payment: PaymentID)
    /// The terminal is closing its day.
    case terminalEndsDay(DeviceID)
    /// The terminal does something for a technician.
    case terminalInUpkeep(DeviceID)
    /// A card payment of this register is still under way.
    case registerBusy(register: RegisterID, payment: PaymentID)
    /// It is a register of the Kasse, which takes money only from somebody who works at it.
    case notAtRegister(RegisterID, clerk: String, CounterObstacle)
    /// So much of the payment goes back only as a cancellation that a supervisor releases.
    case releaseNeeded(PaymentID, limit: Cents)
    /// There is less cash in the register than should go back.
    ///
    /// - balance: `nil` where whoever counts is not shown it.
    case notEnoughCash(RegisterID, balance: Cents?)
    /// There would be more cash in the register than it may hold (Höchstbestand).
    case tooMuchCash(RegisterID, most: Cents, balance: Cents?)
    /// The register was not closed on the day of its last payment, as its rules want it.
    case dayNotClosed(RegisterID, CivilDate)
    /// The payment is not in doubt, so there is nothing to clarify or decide.
    case notInDoubt(PaymentID)
    /// No signature of this payment waits to be checked.
    case noSignatureToCheck(PaymentID)
    /// A signature at this terminal waits to be compared, or its payment to be taken back, which a closed day does not allow.
    case signatureOpen(terminal: DeviceID, payment: PaymentID)
    case notReversible(PaymentID, TakeBackObstacle)
    /// It is a part of a sale, which is taken back as a whole.
    case belongsToSale(PaymentID, SaleID)
    /// Another reversal or refund of the payment is under way, or in doubt.
    case takeBackUnderWay(PaymentID, by: PaymentID)
    /// A receipt exists only for an approved payment.
    case noReceipt(PaymentID)
    case tooManyWatchers
    case printQueueFull(DeviceID)
    case journal(JournalFailure)
    case shuttingDown
}

/// Why somebody cannot take money at a register of the Kasse.
public enum CounterObstacle: String, Hashable, Sendable, CaseIterable {
    /// It is given up.
    case registerInactive
    case noShift
    /// The clerk practises there.
    case training
    /// The clerk signed on there as another user of the system.
    case elsewhere
    /// The clerk works here no more.
    case left
    case notAllowed
    /// Nobody of this sign is signed on, at whatever register.
    case notSignedOn
    /// Only a supervisor decides what became of money.
    case notSupervisor
}

/// Why an approved payment cannot be taken back, or not in this way.
public enum TakeBackObstacle: String, Hashable, Sendable, CaseIterable {
    case notApproved, notAPayment, alreadyTakenBack, amountTooLarge, notACardPayment, dayEnded, receiptUnknown
}
