/// Whether the tables can show the accounts. Who finds out when a run is made cannot hand anything over that evening.
extension SettlementPlan {
    /// An account of the plan that one of its tables cannot show.
    func accountFault() -> RequestFault? {
        for profile in profiles {
            let fault = accounts.codes.lazy.compactMap { field, code in
                profile.accountRule(for: code).map { RequestFault(field: "plan.accounts.\(field)", rule: $0) }
            }.first
            if let fault { return fault }
        }
        return nil
    }

    /// An account of a service that one of the tables cannot show.
    func accountFault(of service: Service) -> RequestFault? {
        let code =
            switch service.assignment {
            case .account(_, let account, _): account
            case .budgetItem(let item): item
            }
        return profiles.enumerated().lazy.compactMap { index, profile in
            profile.accountRule(for: code, of: service.id).map {
                RequestFault(field: "plan.profiles[\(index)].accountLength", rule: $0)
            }
        }.first
    }
}

extension HandOverProfile {
    /// How wide the narrowest column is that shows an account.
    var narrowestAccount: Int? { narrowest(\.isAccount) }

    private func narrowest(_ shows: (HandOverField) -> Bool) -> Int? {
        columns.filter { $0.field.map(shows) ?? false }.compactMap { $0.most ?? $0.width }.min()
    }

    /// How long an account may be; `nil` where the table shows none, or any.
    ///
    /// - Parameter isOfService: of a revenue; one of the plan without it.
    private func lengths(isOfService: Bool) -> ClosedRange<Int>? {
        if let accountLength, columns.contains(where: \.showsAccount) { return accountLength...accountLength }
        return narrowest { field in
            field.isAccount || (isOfService ? field == .account || field == .budgetItem : field == .financeAccount)
        }.map { 1...$0 }
    }

    /// - Returns: what the account would have to be; `nil` where it fits.
    fileprivate func accountRule(for code: String, of service: ServiceID? = nil) -> RequestRule? {
        guard let lengths = lengths(isOfService: service != nil), !lengths.contains(code.utf8.count) else { return nil }
        let most = lengths.upperBound
        let exactly = lengths.lowerBound == most
        return RequestRule(
            english:
                "an account of \(exactly ? "exactly" : "at most") \(most) characters for the table \(name), which \(code)"
                + (service.map { " of the service \($0)" } ?? "") + " is not",
            german: "ein Konto mit \(exactly ? "genau" : "höchstens") \(most) Zeichen für die Tabelle \(name); \(code)"
                + (service.map { " der Leistung \($0)" } ?? "") + " ist das nicht")
    }
}

extension Books {
    /// An account of a service that is sold, or will be, that a table of the plan cannot show.
    func accountFault(in plan: SettlementPlan, from today: CivilDate) throws -> RequestFault? {
        guard !plan.profiles.isEmpty else { return nil }
        var last: String?
        repeat {
            let page = try records(Tariff.self, after: last, limit: Kasse.mostListed)
            for service in page.flatMap(\.standing).map(\.service) where service.validTo.map({ $0 >= today }) ?? true {
                if let fault = plan.accountFault(of: service) { return fault }
            }
            last = page.count == Kasse.mostListed ? page.last?.key : nil
        } while last != nil
        return nil
    }
}
