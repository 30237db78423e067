internal import PayPoint

extension OrgZahlstelleSettlement.Plan {
    init(_ plan: SettlementPlan) {
        let accounts = plan.accounts
        let keys = plan.taxKeys
        self.init(
            tenant: plan.tenant, municipality: plan.municipality,
            accounts: .init(
                cash: accounts.cash, girocard: accounts.girocard, credit: accounts.credit, girogo: accounts.girogo,
                otherCard: accounts.otherCard, pending: accounts.pending, custody: accounts.custody,
                advance: accounts.advance, transit: accounts.transit, shortage: accounts.shortage,
                surplus: accounts.surplus, mainCashOffice: accounts.mainCashOffice),
            taxKeys: .init(
                notTaxable: keys.notTaxable, standard19: keys.standard19, reduced7: keys.reduced7, exempt: keys.exempt),
            profiles: plan.profiles.map { .init($0) },
            financeAccounts: plan.financeAccounts.isEmpty
                ? nil
                : plan.financeAccounts.sorted { $0.key < $1.key }.map {
                    .init(account: $0.key, financeAccount: $0.value)
                },
            acknowledged: plan.isAcknowledged)
    }

    var domain: SettlementPlan {
        get throws(KasseError) {
            return SettlementPlan(
                tenant: tenant, municipality: municipality,
                accounts: FinanceAccounts(
                    cash: accounts.cash, girocard: accounts.girocard, credit: accounts.credit, girogo: accounts.girogo,
                    otherCard: accounts.otherCard, pending: accounts.pending, custody: accounts.custody,
                    advance: accounts.advance, transit: accounts.transit, shortage: accounts.shortage,
                    surplus: accounts.surplus, mainCashOffice: accounts.mainCashOffice),
                taxKeys: TaxKeys(
                    notTaxable: taxKeys.notTaxable, standard19: taxKeys.standard19, reduced7: taxKeys.reduced7,
                    exempt: taxKeys.exempt), profiles: try knownProfiles(),
                financeAccounts: try knownFinanceAccounts(), isAcknowledged: acknowledged ?? true)
        }
    }

    private func knownFinanceAccounts() throws(KasseError) -> [String: String] {
        var known: [String: String] = [:]
        for row in financeAccounts ?? [] {
            guard known.updateValue(row.financeAccount, forKey: row.account) == nil else {
                throw .invalid(RequestFault(field: "plan.financeAccounts.\(row.account)", rule: Self.accountOnce))
            }
        }
        return known
    }

    private static let accountOnce = RequestRule(
        english: "each account at most once", german: "jedes Sachkonto höchstens einmal")

    private func knownProfiles() throws(KasseError) -> [HandOverProfile] {
        var known: [HandOverProfile] = []
        for (index, profile) in profiles.enumerated() {
            known.append(try profile.domain("plan.profiles[\(index)]"))
        }
        return known
    }
}

extension OrgZahlstelleSettlement.Profile {
    fileprivate init(_ profile: HandOverProfile) {
        self.init(
            name: profile.name, separator: profile.separator, charset: Word.same(profile.charset),
            lineEnd: Word.same(profile.lineEnd), decimal: Word.same(profile.decimal),
            quoting: Word.same(profile.quoting), header: profile.hasHeader, dates: Word.same(profile.dates),
            sign: Word.same(profile.sign), lines: Word.same(profile.lines),
            accountLength: profile.accountLength.map { Int64($0) },
            head: profile.head.isEmpty ? nil : profile.head.map { .init($0) },
            columns: profile.columns.map { .init($0) })
    }

    fileprivate func domain(_ path: String) throws(KasseError) -> HandOverProfile {
        return HandOverProfile(
            name: name, separator: separator, charset: Word.same(charset), lineEnd: Word.same(lineEnd),
            decimal: Word.same(decimal), quoting: Word.same(quoting), hasHeader: header, dates: Word.same(dates),
            sign: Word.same(sign), lines: Word.same(lines),
            accountLength: accountLength.map { Int(clamping: $0) }, head: try Self.known(head ?? [], "\(path).head"),
            columns: try Self.known(columns, "\(path).columns"))
    }

    private static func known(
        _ columns: [OrgZahlstelleSettlement.Column], _ path: String
    ) throws(KasseError) -> [HandOverProfile.Column] {
        var known: [HandOverProfile.Column] = []
        for (index, column) in columns.enumerated() { known.append(try column.domain("\(path)[\(index)]")) }
        return known
    }
}

extension OrgZahlstelleSettlement.Column {
    fileprivate init(_ column: HandOverProfile.Column) {
        var constant: String?
        var field: OrgZahlstelleSettlement.Field?
        switch column.content {
        case .constant(let text): constant = text
        case .field(let known): field = Word.same(known)
        }
        self.init(
            title: column.title, constant: constant, field: field, width: column.width.map(Int64.init),
            padding: column.padding.map { Word.same($0) }, most: column.most.map(Int64.init),
            quoted: column.isQuoted ? true : nil, dates: column.dates.map { Word.same($0) })
    }

    fileprivate func domain(_ path: String) throws(KasseError) -> HandOverProfile.Column {
        let content: HandOverProfile.Column.Content
        switch (constant, field) {
        case (let text?, nil): content = .constant(text)
        case (nil, let field?): content = .field(Word.same(field))
        case (nil, nil), (.some, .some): throw .invalid(RequestFault(field: "\(path).field", rule: Self.oneContent))
        }
        return HandOverProfile.Column(
            title: title, content: content, width: width.map { Int(clamping: $0) },
            padding: padding.map { Word.same($0) }, most: most.map { Int(clamping: $0) }, isQuoted: quoted ?? false,
            dates: dates.map { Word.same($0) })
    }

    private static let oneContent = RequestRule(
        english: "either a constant or a field", german: "entweder ein fester Text oder ein Feld")
}

/// The words of the plan in the interface are those of the domain; a test compares them.
private enum Word {
    static func same<Word: RawRepresentable<String>, Same: RawRepresentable<String>>(_ word: Word) -> Same {
        guard let same = Same(rawValue: word.rawValue) else {
            preconditionFailure("\(Same.self) has no word \(word.rawValue)")
        }
        return same
    }
}
