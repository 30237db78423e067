/// Which payments a list shows. What is `nil` does not restrict.
public struct PaymentFilter: Hashable, Sendable {
    /// The most payments of one answer.
    public static let largestLimit = 1000

    public var states: [PaymentState]?
    public var day: CivilDate?
    public var register: RegisterID?
    /// Only payments whose signature still wants something from a person.
    public var hasOpenSignature = false
    /// Only payments that were requested before the one of this journal entry: the next page of a list.
    public var beforeEntry: Int64?
    public var limit: Int

    public init(
        states: [PaymentState]? = nil, day: CivilDate? = nil, register: RegisterID? = nil, beforeEntry: Int64? = nil,
        limit: Int = 100
    ) {
        self.states = states
        self.day = day
        self.register = register
        self.beforeEntry = beforeEntry
        self.limit = min(max(limit, 1), Self.largestLimit)
    }
}
