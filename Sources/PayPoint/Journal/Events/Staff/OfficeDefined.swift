/// An office was entered, or is called otherwise from now on.
public struct OfficeDefined: Hashable, Sendable, Codable {
    public let office: Office
    public let by: Author

    public init(office: Office, by: Author) {
        self.office = office
        self.by = by
    }
}
