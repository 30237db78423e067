/// What items cost by the tariff.
extension Books {
    /// - Throws: ``KasseError`` for what the tariff does not have on that day, or has otherwise.
    func lines(for items: [SaleItem], on day: CivilDate) throws -> [SaleLine] {
        var sum = Cents.zero
        return try items.enumerated().map { index, item in
            let line = try line(for: item, on: day, "items[\(index)]")
            guard let total = line.total, let next = sum.adding(total), next <= .largestPayment else {
                throw fault("items[\(index)].unitPrice", .fittingPrice)
            }
            sum = next
            return line
        }
    }

    private func line(for item: SaleItem, on day: CivilDate, _ field: String) throws -> SaleLine {
        switch item {
        case .service(let id, let quantity, let price):
            try check(quantity, field)
            guard let version = try tariff(of: id)?.version(on: day) else {
                throw KasseError.unknown(.service, id.text)
            }
            let service = version.service
            return SaleLine(
                source: SaleLine.Source(service: id, version: version.number), text: service.name, quantity: quantity,
                unitPrice: try service.price.unitPrice(typed: price, "\(field).unitPrice"), tax: service.tax,
                office: service.office, assignment: service.assignment, isAgency: service.isAgency)
        case .custody(let text, let quantity, let price, let office):
            try check(quantity, field)
            guard PaymentRequest.isText(text) else {
                throw fault("\(field).text", .text(atMost: PaymentRequest.longestText))
            }
            guard price > .zero, price <= .largestPayment else {
                throw fault("\(field).unitPrice", .cash(orZero: false))
            }
            if let office, try record(Office.self, office.text) == nil {
                throw KasseError.unknown(.office, office.text)
            }
            return SaleLine(text: text, quantity: quantity, unitPrice: price, office: office)
        }
    }

    private func check(_ quantity: Int64, _ field: String) throws(KasseError) {
        guard (1...PaymentRequest.largestQuantity).contains(quantity) else {
            throw fault("\(field).quantity", .number(1...PaymentRequest.largestQuantity))
        }
    }
}

extension Price {
    /// - Parameter typed: what the clerk typed.
    fileprivate func unitPrice(typed: Cents?, _ field: String) throws(KasseError) -> Cents {
        switch self {
        case .fixed(let price), .perUnit(let price, _):
            guard typed == nil || typed == price else { throw fault(field, .tariffPrice(price)) }
            return price
        case .free(let least, let most):
            let lowest = least ?? .zero
            let range = lowest...max(lowest, most ?? .largestPayment)
            guard let typed, range.contains(typed) else { throw fault(field, .priceBetween(range)) }
            return typed
        }
    }
}

private func fault(_ field: String, _ rule: RequestRule) -> KasseError {
    .invalid(RequestFault(field: field, rule: rule))
}
