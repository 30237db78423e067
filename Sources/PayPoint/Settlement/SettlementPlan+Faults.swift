extension SettlementPlan {
    /// The most tables beside the canonical file: an office has one finance system, and one it is moving away from.
    public static let mostProfiles = 8
    /// The most accounts of revenues and receivables: more than a city has in its tariff.
    public static let mostFinanceAccounts = 2000
    /// The longest tenant and tax key, in UTF-8 bytes.
    static let longestKey = 32

    /// The first rule that the plan breaks, if any.
    public func firstFault() -> RequestFault? {
        guard PaymentRequest.isText(tenant, longest: Self.longestKey) else {
            return RequestFault(field: "plan.tenant", rule: .text(atMost: Self.longestKey))
        }
        guard PaymentRequest.isText(municipality) else {
            return RequestFault(field: "plan.municipality", rule: .text(atMost: PaymentRequest.longestText))
        }
        if let (field, _) = accounts.codes.first(where: { !AccountAssignment.isCode($0.code) }) {
            return RequestFault(field: "plan.accounts.\(field)", rule: .accountCode)
        }
        guard financeAccounts.count <= Self.mostFinanceAccounts else {
            let rule = RequestRule.count(0...Int64(Self.mostFinanceAccounts), "accounts", "Konten")
            return RequestFault(field: "plan.financeAccounts", rule: rule)
        }
        for (account, code) in financeAccounts.sorted(by: { $0.key < $1.key }) {
            guard AccountAssignment.isCode(account), AccountAssignment.isCode(code) else {
                return RequestFault(field: "plan.financeAccounts.\(account)", rule: .accountCode)
            }
        }
        let isKey: (String) -> Bool = { $0.isEmpty || PaymentRequest.isText($0, longest: Self.longestKey) }
        if let (field, _) = taxKeys.keys.first(where: { !isKey($0.key) }) {
            return RequestFault(field: "plan.taxKeys.\(field)", rule: .text(atMost: Self.longestKey))
        }
        guard profiles.count <= Self.mostProfiles else {
            let rule = RequestRule.count(0...Int64(Self.mostProfiles), "profiles", "Profile")
            return RequestFault(field: "plan.profiles", rule: rule)
        }
        for (index, profile) in profiles.enumerated() {
            if let fault = profile.firstFault("plan.profiles[\(index)]") { return fault }
            guard !profiles[..<index].contains(where: { $0.name == profile.name }) else {
                return RequestFault(field: "plan.profiles[\(index)].name", rule: .profileNameOnce)
            }
        }
        return accountFault()
    }
}

extension RequestRule {
    static let accountCode = RequestRule(
        english: "1 to \(AccountAssignment.longestCode) characters of A-Z a-z 0-9 . - /",
        german: "1 bis \(AccountAssignment.longestCode) Zeichen aus A-Z a-z 0-9 . - /")
    static let profileNameOnce = RequestRule(
        english: "a name that no other profile has", german: "ein Name, den kein anderes Profil hat")
}
