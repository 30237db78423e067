/// How takings are handed over to the finance system from now on. What was handed over before keeps the plan that it was made by.
public struct PlanDefined: Hashable, Sendable, Codable {
    public let plan: SettlementPlan
    public let by: Author
    /// As the office clock showed it.
    public let time: CivilTime

    public init(plan: SettlementPlan, by: Author, time: CivilTime) {
        self.plan = plan
        self.by = by
        self.time = time
    }
}
