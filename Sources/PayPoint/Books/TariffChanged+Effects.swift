extension TariffChanged {
    /// - Throws: ``BookContradiction``, and what reading the books throws.
    func effects(on books: any Books) throws -> BookEffects {
        var tariffs: [ServiceID: Tariff] = [:]
        var order: [ServiceID] = []
        for change in changes {
            var tariff: Tariff
            if let known = tariffs[change.service] {
                tariff = known
            } else {
                tariff = try books.tariff(of: change.service) ?? Tariff(id: change.service)
                order.append(change.service)
            }
            do throws(Tariff.Obstacle) {
                try tariff.apply(change, today: time.date)
            } catch {
                throw BookContradiction(event: .tariffChanged, text: "service \(change.service): \(error)")
            }
            tariffs[change.service] = tariff
        }
        var effects = BookEffects.none
        for tariff in order.compactMap({ tariffs[$0] }) {
            if let (one, other) = tariff.overlap {
                throw BookContradiction(
                    event: .tariffChanged,
                    text: "versions \(one.number) and \(other.number) of service \(tariff.id) overlap")
            }
            effects.keep(tariff)
        }
        return effects
    }
}
