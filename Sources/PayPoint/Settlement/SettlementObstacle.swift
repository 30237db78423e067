/// Why something between pay point and main cash office cannot be done.
public enum SettlementObstacle: Hashable, Sendable {
    /// The name of a delivery was used with other content.
    case deliveryInUse(DeliveryID)
    /// It was acknowledged before, with other content.
    case deliveryAcknowledged(DeliveryID)
    /// Nobody acknowledges what they delivered themselves.
    case ownDelivery(DeliveryID, ClerkSign)
    /// No more than this was taken out of the drawer and not yet delivered.
    case notWithdrawn(RegisterID, available: Cents)
    case planMissing
    /// No closing that a run has not taken.
    case nothingToSettle
    /// The number of a run was used for other registers.
    case runInUse(Int64)
    /// One does not follow on the other.
    case handOverStands(ClosingID, in: HandOverState.Phase, not: HandOverState.Phase)
    /// A profile cannot write the lines of a closing.
    case unwritable(profile: String, ClosingID, TableObstacle)
    /// Others settled at the same time, again and again.
    case settledMeanwhile
}

/// What keeps a table from being written.
public struct TableObstacle: Error, Hashable, Sendable {
    public let english: String
    public let german: String

    public init(english: String, german: String) {
        self.english = english
        self.german = german
    }
}
