/// Who owes a receivable, as the finance system has it.
public struct Debtor: Hashable, Sendable, Codable {
    /// The longest name, in UTF-8 bytes.
    public static let longestName = 200

    public let name: String
    /// What tells people of the same name apart.
    public let born: CivilDate?
    /// Any other identification, such as a company's register number.
    public let identification: String?

    public init(name: String, born: CivilDate? = nil, identification: String? = nil) {
        self.name = name
        self.born = born
        self.identification = identification
    }
}
