/// What a register is doing.
public struct RegisterState: Hashable, Sendable, Codable {
    public let register: RegisterID
    /// The shifts of those who sit at it, in the order in which they came; more than one only where it is shared.
    public internal(set) var shifts: [ShiftID] = []
    /// The period between two closings (Kassenabschlüsse) that is open: 1 before the first.
    public internal(set) var period: Int64 = 1

    /// The entry of the last closing; 0 before the first.
    public internal(set) var closed: Int64 = 0

    /// Who has signed the closing of the open period beside whoever will make it: each person with their last word, which takes
    /// nobody else's away.
    public internal(set) var signatures: [ClosingSignature] = []

    /// The entries of the open period that said what became of differences of the register.
    public internal(set) var decisions: [Int64] = []

    public init(register: RegisterID) {
        self.register = register
    }
}
