/// A person was entered, or has other roles from now on.
public struct ClerkDefined: Hashable, Sendable, Codable {
    public let clerk: Clerk
    public let by: Author

    public init(clerk: Clerk, by: Author) {
        self.clerk = clerk
        self.by = by
    }
}
