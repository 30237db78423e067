internal import PayPoint

extension OrgZahlstelleTariffs.Version {
    init(_ version: ServiceVersion) {
        self.init(version: version.number, service: .init(version.service), withdrawn: version.isWithdrawn)
    }
}

extension OrgZahlstelleTariffs.Service {
    init(_ service: Service) {
        self.init(
            id: service.id.text, name: service.name, price: .init(service.price), office: service.office.text,
            assignment: .init(service.assignment), tax: .init(service.tax), group: service.group,
            agency: service.isAgency, validFrom: service.validFrom.iso8601, validTo: service.validTo?.iso8601)
    }

    var domain: Service {
        get throws(KasseError) {
            Service(
                id: try Name.service(id, field: "service.id"), name: name, price: try price.domain,
                office: try Name.office(office, field: "service.office"), assignment: try assignment.domain,
                tax: tax.domain, group: group, isAgency: agency,
                validFrom: try Name.day(validFrom, field: "service.validFrom"),
                validTo: try Name.day(validTo, field: "service.validTo"))
        }
    }
}

extension OrgZahlstelleTariffs.Price {
    init(_ price: Price) {
        switch price {
        case .fixed(let amount): self.init(kind: .fixed, amount: amount.value, unit: nil, least: nil, most: nil)
        case .perUnit(let amount, let unit):
            self.init(kind: .perUnit, amount: amount.value, unit: unit, least: nil, most: nil)
        case .free(let least, let most):
            self.init(kind: .free, amount: nil, unit: nil, least: least?.value, most: most?.value)
        }
    }

    /// Nothing that does not go with the kind is passed over: whoever sent it meant something.
    fileprivate var domain: Price {
        get throws(KasseError) {
            switch (kind, amount, unit, least, most) {
            case (.fixed, let amount?, nil, nil, nil): return .fixed(Cents(amount))
            case (.perUnit, let amount?, let unit?, nil, nil): return .perUnit(Cents(amount), unit: unit)
            case (.free, nil, nil, let least, let most):
                return .free(least: least.map { Cents($0) }, most: most.map { Cents($0) })
            case (.fixed, _, _, _, _), (.perUnit, _, _, _, _), (.free, _, _, _, _):
                throw .invalid(RequestFault(field: "service.price", rule: .priceParts))
            }
        }
    }
}

extension OrgZahlstelleTariffs.Assignment {
    init(_ assignment: AccountAssignment) {
        switch assignment {
        case .account(let product, let account, let costCentre):
            self.init(product: product, account: account, costCentre: costCentre, budgetItem: nil)
        case .budgetItem(let item):
            self.init(product: nil, account: nil, costCentre: nil, budgetItem: item)
        }
    }

    fileprivate var domain: AccountAssignment {
        get throws(KasseError) {
            switch (account, budgetItem) {
            case (let account?, nil): return .account(product: product, account: account, costCentre: costCentre)
            case (nil, let item?) where product == nil && costCentre == nil: return .budgetItem(item)
            case (_, _): throw .invalid(RequestFault(field: "service.assignment", rule: .assignment))
            }
        }
    }
}

extension OrgZahlstelleTariffs.Tax {
    init(_ tax: ValueAddedTax) {
        switch tax {
        case .notTaxable: self = .notTaxable
        case .standard19: self = .standard19
        case .reduced7: self = .reduced7
        case .exempt: self = .exempt
        }
    }

    var domain: ValueAddedTax {
        switch self {
        case .notTaxable: .notTaxable
        case .standard19: .standard19
        case .reduced7: .reduced7
        case .exempt: .exempt
        }
    }
}
