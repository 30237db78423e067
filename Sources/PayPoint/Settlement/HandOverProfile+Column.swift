extension HandOverProfile {
    public struct Column: Hashable, Sendable, Codable {
        public enum Padding: String, Hashable, Sendable, Codable, CaseIterable {
            case zerosInFront, blanksInFront, blanksBehind
        }

        public enum Content: Hashable, Sendable, Codable {
            case constant(String)
            case field(HandOverField)
        }

        /// In the header row.
        public let title: String
        public let content: Content
        /// Up to how many characters it is padded.
        public let width: Int?
        public let padding: Padding?
        /// The most characters; free text is cut to them, anything else is refused.
        public let most: Int?
        /// In quotation marks also where nothing needs them.
        public let isQuoted: Bool
        /// Another form of dates than that of the table.
        public let dates: DateForm?

        public init(
            title: String, content: Content, width: Int? = nil, padding: Padding? = nil, most: Int? = nil,
            isQuoted: Bool = false, dates: DateForm? = nil
        ) {
            self.title = title
            self.content = content
            self.width = width
            self.padding = padding
            self.most = most
            self.isQuoted = isQuoted
            self.dates = dates
        }
    }
}
