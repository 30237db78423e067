/// What whoever checks the books should know about an approval by card.
public enum ApprovalRemark: String, Hashable, Sendable, Codable, CaseIterable {
    /// The terminal booked another amount than was asked for. The booked one counts.
    case amountDiffers
    /// The terminal named no amount; the one that was asked for counts.
    case amountMissing
    /// Part of the terminal's result could not be read.
    case damagedResult
    /// It was in doubt, and the terminal was asked.
    case clarified
    /// It was in doubt, and a person decided.
    case resolvedByPerson
}
